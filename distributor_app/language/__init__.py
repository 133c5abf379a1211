"""The window's language: translations, plural forms, and the pseudo-locale that tests them."""
