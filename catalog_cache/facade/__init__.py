"""The parts of the facade: what a screen or a script may ask for, one module per area."""
