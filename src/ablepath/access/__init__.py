"""How to get in: whether the law of a state and the payer ask for a referral, and what to do by when."""
