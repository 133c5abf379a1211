"""First start: the page before there is an account, up to the first complete copy."""
