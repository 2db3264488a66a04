"""Findings and facts as sentences with their sources, in the reader's language."""
