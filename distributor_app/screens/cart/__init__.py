"""The cart: quick order, checks with remedies, several drafts."""
