"""
How right the answers are: cases with known right answers, measures, and simpler rules to compare with.

A case says which outcomes are right and never how to reach them. Nothing here knows a case, and no
rule may be tuned to one.
"""
