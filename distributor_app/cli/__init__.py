"""The headless commands, for scripts, for the distributor's own ERP and for IT."""
