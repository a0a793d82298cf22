"""The example that comes with the program: an invented department, and the errors put into its budget."""
