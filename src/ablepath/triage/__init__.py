"""Which help: the order of judgement, what would change it, and what to ask next."""
