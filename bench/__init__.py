"""
Benchmarks: `python -m bench` measures on this machine and prints one table, bars beside the figures.

Nothing here is a test: a figure over its bar is shown as over, and fails nothing.
"""
