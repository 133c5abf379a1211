"""Mappings that are shipped: the guide's example, and the AdventureWorks sample export."""
