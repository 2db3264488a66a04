"""
One treatment day under Medicare Part B, a file a rule.

Minutes become units (`units`, `allocation`), units get their marks (`assistants`, `modifiers`) and amounts
(`fee`, `reduction`, `allowed`), amounts are counted (`thresholds`) and shared (`shares`, `nonparticipating`).
`certification` is about the plan of care. `day` joins them. Figures come from dated files; asking beyond what
is known raises `NotInForce`.
"""
