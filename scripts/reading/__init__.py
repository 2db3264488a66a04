"""Grades every sentence of the knowledge, in both languages, offline: `python -m scripts.reading`."""
