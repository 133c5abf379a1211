"""The command line of the hub: one module per area of commands."""
