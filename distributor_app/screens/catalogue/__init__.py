"""The catalogue: search, part page, assembly page."""
