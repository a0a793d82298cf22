"""Ground: dated classification lists as data."""
