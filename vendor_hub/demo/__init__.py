"""The demonstration: a fictional maker, its history, and a vendor that acts on its own."""
