"""The [business] part of a mapping: one distributor, its past orders, and its earnings' rules."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from vendor_hub.importing.expressions import Strict
from vendor_hub.importing.sources import Source

OrderWord = Literal["sent", "acknowledged", "rejected", "shipped"]
"""How far a past order came; of each, the newest so many are read."""


class Rule(Strict):
    """A programme's rule as far as the export does not carry it; always marked synthetic."""

    programme: str
    name: str
    terms: str
    percent: Decimal | None = Field(default=None, ge=0, le=100)
    """Missing where the export has it: the commission's rate is the sales person's."""


class BusinessMapping(Strict):
    """Which distributor's business is read, from which files, and how much of it."""

    distributor: str
    newest_orders: dict[OrderWord, Annotated[int, Field(ge=0, le=5000)]]
    order_type: str
    order_types: dict[str, str]
    account: Source
    location: Source
    person: Source
    order: Source
    order_line: Source
    sales_person: Source | None = None
    quota: Source | None = None
    commission: Rule | None = None
    rebate: Rule | None = None

    def sources(self) -> Iterator[tuple[str, Source]]:
        """Yield the name and the source of every business table that is mapped."""
        for name in BUSINESS_TABLES:
            source = getattr(self, name)
            if source is not None:
                yield name, source


BUSINESS_TABLES = (
    "account", "location", "person", "order", "order_line", "sales_person", "quota",
)  # fmt: skip
"""The business tables, in the order in which they are read."""
