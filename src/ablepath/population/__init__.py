"""Many people at once: a table of facts in, a table of answers out. Needs the `columns` extra."""
