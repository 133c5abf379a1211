"""What client and hub agree on: wire types, dataset schema, number folding, rounding, signatures.

`vendor_hub` imports this package and nothing else of `catalog_cache`.
"""
