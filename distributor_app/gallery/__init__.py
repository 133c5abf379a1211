"""The gallery: every own widget in its states on one page, for who designs and who checks."""
