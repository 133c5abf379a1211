"""The outbox: what waits to be sent, why, and what can be done about it."""
