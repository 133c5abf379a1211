"""Home: what was earned, what is coming, what needs an answer."""
