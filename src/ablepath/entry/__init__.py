"""The surfaces: they parse, call one function, and print."""
