"""The hand-off of received orders to the vendor's ERP, and the way back."""
