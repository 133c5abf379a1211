"""Drafts, checks, and orders with everything that happened to them."""
