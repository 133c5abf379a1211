"""The Manuals screen: library, search over all pages, viewer, printing."""
