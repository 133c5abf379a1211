"""Measurements against the budgets, each beside its floor or peer in the same run."""
