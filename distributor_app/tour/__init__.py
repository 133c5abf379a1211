"""The tour: drives the real window through the main job against a real hub process."""
