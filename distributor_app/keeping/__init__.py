"""Choosing what is kept of the catalogue: a dialog with sizes, and the words for it."""
