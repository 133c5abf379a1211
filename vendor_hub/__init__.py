"""The reference server of a vendor: publishes content, receives orders, keeps the vendor's side."""
