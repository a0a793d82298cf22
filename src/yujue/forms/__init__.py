"""Ground: editions and header vocabulary as data."""
