"""Two years of the partner's business: orders and everything that answered them."""

from vendor_hub.demo.history.writing import write_history

__all__ = ["write_history"]
