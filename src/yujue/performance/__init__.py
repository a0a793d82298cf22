"""Performance: scores, self-evaluations. Imports only the ground and the hall; problems are values."""
