"""Settings: whose desk this is, how it looks, and how it stands."""
