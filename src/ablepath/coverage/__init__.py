"""What therapy costs, and who pays. `medicare` is one treatment day under Part B."""
