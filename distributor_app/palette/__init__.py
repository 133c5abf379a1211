"""The command palette: one field over parts, orders, deliveries, manuals and commands."""
