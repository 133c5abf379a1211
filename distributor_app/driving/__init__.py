"""Driving the real window by script, with real key and mouse events: the tour, the pictures."""
