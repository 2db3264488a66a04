"""
What Ablepath knows: facts, rules, sources, words.

`bundle` reads the compiled knowledge that ships. `authoring` reads, checks and compiles the YAML
files under `knowledge/` and is the only place that parses them; it needs the `knowledge` extra.
"""
