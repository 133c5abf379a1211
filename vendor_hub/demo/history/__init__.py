"""Two years of the partner's business: orders and everything that answered them."""

from vendor_hub.demo.history.since import live_on
from vendor_hub.demo.history.writing import write_history

__all__ = ["live_on", "write_history"]
