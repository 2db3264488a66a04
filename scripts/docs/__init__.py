"""Writes the parts of the documentation that follow from the program: `make docs`."""
