"""The year of performance of a book."""
