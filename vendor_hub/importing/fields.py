"""The fields that a mapping can fill, per table: kind of value, whether it is needed, its words.

The tables carry the names of the datasets' tables (`catalog_cache.contract.dataset.schema`); the
fields are what a vendor has, so a part is named by its number and never by a uid.
"""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a value must be; `values.py` reads each kind."""

    TEXT = "text"
    LONG_TEXT = "long text"
    PART_NUMBER = "part number"
    PART = "part"
    WORD = "word"
    DECIMAL = "decimal, zero or more"
    WHOLE = "whole number, zero or more"
    DAY = "day"
    INSTANT = "instant"
    FLAG = "yes or no"
    UNIT = "unit code"
    LANGUAGE = "language tag"
    CURRENCY = "currency code"
    LIST = "list"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Field:
    """One field; `words` is the closed set of a WORD, `default` fills an empty value."""

    kind: Kind = Kind.TEXT
    needed: bool = False
    words: tuple[str, ...] = ()
    default: str | None = None


_TEXT = Field()
_NEEDED = Field(needed=True)
_DAY = Field(Kind.DAY)
_PART = Field(Kind.PART, needed=True)
_DECIMAL = Field(Kind.DECIMAL)
_UNIT = Field(Kind.UNIT)
_QTY = Field(Kind.DECIMAL, needed=True)


def _word(*words: str, default: str | None = None) -> Field:
    return Field(Kind.WORD, needed=default is None, words=words, default=default)


FIELDS: dict[str, dict[str, Field]] = {
    "category": {"code": _NEEDED, "parent": _TEXT},
    "part": {
        "ref": _TEXT,
        "number": Field(Kind.PART_NUMBER, needed=True),
        "brand": _TEXT,
        "name": _NEEDED,
        "revision": _TEXT,
        "class_code": _TEXT,
        "category": _TEXT,
        "product_line": _TEXT,
        "discount_code": _TEXT,
        "stock_unit": Field(Kind.UNIT, default="C62"),
        "sale_status": _word(
            "active",
            "superseded",
            "ended",
            "discontinued",
            "blocked",
            "announced",
            default="active",
        ),
        "reason": _TEXT,
        "status_from": _DAY,
        "last_order_date": _DAY,
        "origin": _word("new", "reman", "exchange", default="new"),
        "returnable": Field(Kind.FLAG),
        "cancellable": Field(Kind.FLAG),
        "serialised": Field(Kind.FLAG),
        "lot": Field(Kind.FLAG),
        "shelf_life_days": Field(Kind.WHOLE),
        "hazmat_un": _TEXT,
        "hazmat_class": _TEXT,
        "weight_kg": _DECIMAL,
        "length_mm": Field(Kind.WHOLE),
        "width_mm": Field(Kind.WHOLE),
        "height_mm": Field(Kind.WHOLE),
        "hs_code": _TEXT,
        "origin_country": _TEXT,
        "export_class": _TEXT,
        "popularity": Field(Kind.WHOLE),
        "picture": Field(Kind.FILE),
    },
    "part_text": {
        "part": _PART,
        "language": Field(Kind.LANGUAGE, needed=True),
        "name": _TEXT,
        "description": Field(Kind.LONG_TEXT),
    },
    "part_unit": {
        "part": _PART,
        "unit": Field(Kind.UNIT, needed=True),
        "factor": _QTY,
        "is_order_unit": Field(Kind.FLAG, default="1"),
        "gtin": _TEXT,
        "min_qty": _DECIMAL,
        "multiple": _DECIMAL,
        "max_qty": _DECIMAL,
        "gross_kg": _DECIMAL,
    },
    "spec": {
        "part": _PART,
        "code": _NEEDED,
        "value": _NEEDED,
        "number": _DECIMAL,
        "unit": _UNIT,
    },
    "xref": {
        "part": _PART,
        "kind": _word("oem", "competitor", "supplier", "gtin", "legacy_format", "nsn"),
        "brand": Field(default=""),
        "number": Field(Kind.PART_NUMBER, needed=True),
        "match": _word(
            "identical", "equivalent", "upgrade", "needs_change", "unverified", default="unverified"
        ),
        "source": _TEXT,
    },
    "supersession": {
        "id": _TEXT,
        "old": Field(Kind.PART_NUMBER, needed=True),
        "new": Field(Kind.PART_NUMBER, needed=True),
        "old_qty": Field(Kind.DECIMAL, default="1"),
        "new_qty": Field(Kind.DECIMAL, default="1"),
        "logic": _word("all_of", "one_of", default="all_of"),
        "direction": _word("forward", "both", default="forward"),
        "trigger": _word("at_once", "when_exhausted", "on_day", default="at_once"),
        "day": _DAY,
        "old_stock": _TEXT,
        "on_order": _word("vendor_replaces", "vendor_asks", "rejects", default="vendor_asks"),
        "raw_code": _TEXT,
        "note": _TEXT,
    },
    "relation": {
        "part": _PART,
        "other": _PART,
        "kind": _word("alternative", "accessory", "mating", "tool", "consumable", "service_kit"),
        "qty": _DECIMAL,
    },
    "kit_line": {
        "kit": _PART,
        "part": _PART,
        "qty": _QTY,
        "unit": _UNIT,
        "kind": _word("stocked", "exploded_at_order", "made_by_dealer", default="stocked"),
        "priced_as": _word("kit", "sum", default="kit"),
    },
    "model": {"code": _NEEDED, "product_line": Field(default=""), "picture": Field(Kind.FILE)},
    "assembly": {
        "id": _NEEDED,
        "title": _NEEDED,
        "product_line": _TEXT,
        "models": Field(Kind.LIST),
        "top": Field(Kind.FLAG, default="0"),
    },
    "position": {
        "id": _NEEDED,
        "assembly": _NEEDED,
        "label": _TEXT,
        "indenture": Field(Kind.WHOLE, default="0"),
        "sub_assembly": _TEXT,
        "part": _PART,
        "qty_kind": _word("number", "as_required", "reference", "by_length", default="number"),
        "qty": _DECIMAL,
        "unit": _UNIT,
        "variant": _TEXT,
        "built_from": _DAY,
        "built_to": _DAY,
        "service": _word("sold", "order_next_higher", "reference_only", default="sold"),
        "note": _TEXT,
    },
    "price": {
        "id": _TEXT,
        "group": _TEXT,
        "part": Field(Kind.PART),
        "discount_code": _TEXT,
        "category": _TEXT,
        "order_type": _TEXT,
        "component": _word(
            "list",
            "net",
            "discount",
            "core_charge",
            "surcharge_metal",
            "surcharge_hazmat",
            "surcharge_emergency",
            "surcharge_small_order",
            default="list",
        ),
        "amount": _DECIMAL,
        "percent": _DECIMAL,
        "currency": Field(Kind.CURRENCY),
        "price_unit": Field(Kind.DECIMAL, default="1"),
        "unit": _UNIT,
        "break_qty": Field(Kind.DECIMAL, default="1"),
        "break_mode": _word("all_units", "incremental", default="all_units"),
        "break_basis": _word("line", "order", "mix_group", default="line"),
        "valid_from": _DAY,
        "valid_to": _DAY,
        "basis_day": _word("order", "ship", default="order"),
        "agreement": _TEXT,
        "end_customer": _TEXT,
        "priority": Field(Kind.WHOLE, default="0"),
        "status": _word("priced", "on_request", "pending", default="priced"),
    },
    "warehouse": {"code": _NEEDED, "name": _NEEDED, "zone": Field(default="UTC")},
    "stock": {
        "part": _PART,
        "warehouse": _NEEDED,
        "kind": _word("exact", "at_least", "band", "yes_no", "unknown", default="exact"),
        "qty": _DECIMAL,
        "band": _TEXT,
        "unit": _UNIT,
        "as_of": Field(Kind.INSTANT, needed=True),
        "lead_time_days": Field(Kind.WHOLE),
    },
    "stock_week": {
        "part": _PART,
        "warehouse": _NEEDED,
        "day": Field(Kind.DAY, needed=True),
        "qty": _QTY,
        "unit": _UNIT,
    },
    "document": {
        "id": _NEEDED,
        "kind": _word(
            "operation",
            "repair",
            "parts",
            "data_sheet",
            "bulletin",
            "safety",
            "recall",
            "drawing",
            "form",
            default="repair",
        ),
        "title": _NEEDED,
        "language": Field(Kind.LANGUAGE),
        "product_line": _TEXT,
        "models": Field(Kind.LIST),
        "pdf": _NEEDED,
        "rev": Field(default="1"),
        "issued": _DAY,
        "withdrawn_on": _DAY,
        "withdrawn_reason": _TEXT,
    },
    "document_part": {"document": _NEEDED, "part": _PART},
}
"""Every table a mapping can fill, in the order in which the import fills them."""

WITH_NAMES = frozenset({"category", "model"})
"""Tables whose rows carry a name per language (key `names` in the mapping)."""

_ADDRESS = {"street": _TEXT, "postcode": _TEXT, "city": _TEXT, "country": _TEXT}

BUSINESS_FIELDS: dict[str, dict[str, Field]] = {
    "account": {
        "ref": _NEEDED,
        "customer_no": _NEEDED,
        "name": _NEEDED,
        "payment_terms": _TEXT,
        "programme": _TEXT,
        **_ADDRESS,
    },
    "location": {
        "account": _NEEDED,
        "ref": _NEEDED,
        "name": _NEEDED,
        "default_warehouse": _TEXT,
        **_ADDRESS,
    },
    "person": {"account": _NEEDED, "ref": _NEEDED, "name": _NEEDED, "email": _TEXT},
    "order": {
        "ref": _NEEDED,
        "po_number": _TEXT,
        "state": _word("sent", "acknowledged", "rejected", "shipped"),
        "ordered": Field(Kind.INSTANT, needed=True),
        "shipped": Field(Kind.INSTANT),
        "carrier": _TEXT,
    },
    "order_line": {
        "order": _NEEDED,
        "ref": _NEEDED,
        "part": _PART,
        "qty": _QTY,
        "unit": _UNIT,
        "price": _QTY,
        "due": _DAY,
        "received": _DECIMAL,
        "rejected": _DECIMAL,
    },
    "sales_person": {"account": _NEEDED, "ref": _NEEDED, "percent": _QTY},
    "quota": {
        "sales_person": _NEEDED,
        "day": Field(Kind.DAY, needed=True),
        "amount": _QTY,
    },
}
"""Fields of the business tables; only one distributor's rows of them are imported."""
