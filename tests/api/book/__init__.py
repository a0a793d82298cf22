"""A book in rows of typed text."""
