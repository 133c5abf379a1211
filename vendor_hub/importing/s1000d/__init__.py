"""Illustrated parts of S1000D data modules: assemblies, drawings and hotspots for a catalogue."""
