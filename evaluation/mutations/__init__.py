"""
Do the checks notice when a rule is wrong? Each rule is changed on purpose, in memory, and checked again.

What nobody notices survives, and is a rule that an example should say more about.
"""
