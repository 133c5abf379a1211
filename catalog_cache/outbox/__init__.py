"""The outbox: what the user confirmed, kept as bytes, sent until the hub has it exactly once."""
