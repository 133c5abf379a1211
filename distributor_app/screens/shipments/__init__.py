"""Shipments: what is on its way, and counting it when it has come."""
