"""The window around the screens: navigation, search, status line, messages."""
