"""Halden Hydraulics, a fictional maker of compact hydraulic machines: all of its content.

Deterministic from a seed and a day: parts, prices, stock, exploded views and manuals.
"""

from vendor_hub.demo.maker.catalog import write_catalog
from vendor_hub.demo.maker.content import build_content
from vendor_hub.demo.maker.manuals import write_manuals
from vendor_hub.demo.maker.model import Assembly, DemoContent, DemoPart, Model
from vendor_hub.demo.maker.prices import net_price, write_prices
from vendor_hub.demo.maker.programme import (
    ACCENT,
    BRANDS,
    CURRENCY,
    MAKER,
    ORDER_TYPES,
    PRICE_GROUPS,
    PRODUCT_LINES,
    WAREHOUSES,
)
from vendor_hub.demo.maker.stock import write_stock

__all__ = [
    "ACCENT",
    "BRANDS",
    "CURRENCY",
    "MAKER",
    "ORDER_TYPES",
    "PRICE_GROUPS",
    "PRODUCT_LINES",
    "WAREHOUSES",
    "Assembly",
    "DemoContent",
    "DemoPart",
    "Model",
    "build_content",
    "net_price",
    "write_catalog",
    "write_manuals",
    "write_prices",
    "write_stock",
]
