"""
What an episode costs under any plan, visit after visit, a file a step.

The order is that of CMS's cost sharing calculator: the plan in force, the visit pools and
authorizations (`pools`), the allowed amount (`amounts`), copay, deductible and coinsurance (`cost_share`),
the yearly limits (`limits`), a second payer (`second_payer`), and what is billed beyond. Medicare Part B
goes by law (`part_b`). `ledger` joins the steps; `assumptions` fills in what nobody said; `price` gives the
answer. Amounts are whole cents.
"""
