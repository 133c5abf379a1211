"""Widgets of our own, one class per file, styled by role through the theme."""
