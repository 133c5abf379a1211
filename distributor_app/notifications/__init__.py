"""Notifications of the desktop for what one waits for, while the window is not in front."""
