"""Datasets: their tables, search structures, digests, deltas and signed manifests."""
