"""Earnings: the ledger, the arithmetic behind each line, and the statements."""
