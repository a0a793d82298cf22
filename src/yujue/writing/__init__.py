"""Outbound: what was found goes back into files that people work with."""
