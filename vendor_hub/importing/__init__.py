"""Import of a vendor's own CSV export into dataset files, by a declarative mapping in TOML."""
