"""Books in the database: keeping, editing, undoing, reckoning, publishing. Every change is one step with a number."""
