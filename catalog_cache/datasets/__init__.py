"""Datasets on this computer: which versions are in use, reading them, installing new ones."""
