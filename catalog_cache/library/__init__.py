"""The library: documents, revisions, pages, what is said above an open page."""
