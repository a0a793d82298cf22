"""Sentences of the narrative: their quantities, what they measure and how they refer to each other."""
