"""Everything that the command line and the web can do, as functions."""
