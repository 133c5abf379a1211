"""The vendor's acts on orders, goods and money, as functions on an open hub's store.

Each act checks, writes its document and the feed in one transaction, and returns the document.
"""
