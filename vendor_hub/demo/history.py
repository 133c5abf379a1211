"""Two years of orders with everything that answered them."""

from datetime import datetime

from vendor_hub.demo.maker import DemoContent
from vendor_hub.store.engine import Store


def write_history(store: Store, content: DemoContent, now: datetime) -> None:
    """Write the history."""
