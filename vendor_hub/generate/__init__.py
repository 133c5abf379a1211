"""A made-up catalogue of any size, for measuring: deterministic from a seed, streamed."""
