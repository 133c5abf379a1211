"""Exploded views drawn by rule: solids in isometric projection, balloons, SVG and PDF output."""
