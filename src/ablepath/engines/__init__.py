"""Two ways to judge one criterion: one person with reasons, and many people at once."""
