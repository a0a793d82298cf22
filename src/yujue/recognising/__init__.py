"""Inbound: grids and sentences become figures on slices."""
