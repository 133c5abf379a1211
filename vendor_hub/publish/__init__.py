"""From rows to signed snapshots and deltas."""
