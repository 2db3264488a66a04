"""Reads, checks and compiles the YAML files under `knowledge/`. Needs the `knowledge` extra."""
