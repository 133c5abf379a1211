"""The records of the demonstration maker's content: parts, assemblies, and how they hang together.

Pure data: what the writers turn into datasets, and what a generator of order history reads.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from vendor_hub.demo.maker.drawing.exploded import Piece
from vendor_hub.demo.maker.drawing.ink import Drawing
from vendor_hub.demo.maker.drawing.solids import Solid

Clauses = list[dict[str, Any]]
"""An effectivity in the contract's JSON form; an empty list means always."""


@dataclass(frozen=True, slots=True)
class Spec:
    """One technical specification; `number` is there when the value can be filtered by range."""

    code: str
    value: str
    number: float | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class PackUnit:
    """A unit in which a part is packed or ordered; quantities are counted in this unit."""

    unit: str
    factor: Decimal
    is_order_unit: bool = True
    gtin: str | None = None
    min_qty: Decimal | None = None
    multiple: Decimal | None = None
    gross_kg: Decimal | None = None


@dataclass(frozen=True, slots=True)
class DemoPart:
    """A part with everything its rows need; prices are per `price_unit` stock units, in EUR."""

    brand: str
    number: str
    role: str
    name_en: str
    name_de: str
    category: str
    list_price: Decimal | None
    weight_kg: Decimal | None
    popularity: int
    product_line: str | None = None
    discount_code: str = "B"
    unit: str = "C62"
    price_unit: Decimal = Decimal(1)
    breaks: tuple[tuple[Decimal, Decimal], ...] = ()
    core_charge: Decimal | None = None
    surcharge_hazmat: Decimal | None = None
    text_en: str = ""
    text_de: str = ""
    specs: tuple[Spec, ...] = ()
    units: tuple[PackUnit, ...] = ()
    flags: dict[str, Any] = field(default_factory=dict, hash=False)
    dims_mm: tuple[int, int, int] | None = None
    sale_status: str = "active"
    reason: str | None = None
    status_from: date | None = None
    last_order_date: date | None = None
    origin: str = "new"
    hs_code: str | None = None
    origin_country: str | None = None

    @property
    def key(self) -> tuple[str, str]:
        """Brand and number, which together name a part."""
        return self.brand, self.number

    @property
    def orderable(self) -> bool:
        """Whether a history of orders may contain it: on sale and with a price."""
        return self.sale_status == "active" and self.list_price is not None


@dataclass(frozen=True, slots=True)
class SupersessionSide:
    """A part on one side of a supersession; it may be unknown to the catalogue."""

    brand: str
    number: str
    qty: Decimal = Decimal(1)
    effectivity: Clauses = field(default_factory=list)
    known: bool = True


@dataclass(frozen=True, slots=True)
class Supersession:
    """A group that replaces a group, as the maker recorded it."""

    id: str
    before: tuple[SupersessionSide, ...]
    after: tuple[SupersessionSide, ...]
    logic: str = "all_of"
    direction: str = "forward"
    trigger: str = "at_once"
    day: date | None = None
    old_stock: str = "use_up"
    on_order: str = "vendor_replaces"
    raw_code: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Xref:
    """Somebody else's number for a part."""

    part: DemoPart
    kind: str
    brand: str
    number: str
    match: str
    source: str = "maker"


@dataclass(frozen=True, slots=True)
class Relation:
    """A part that goes with another one."""

    part: DemoPart
    kind: str
    other: DemoPart
    qty: Decimal | None = None
    effectivity: Clauses = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Kit:
    """A part that stands for several others."""

    part: DemoPart
    kind: str
    priced_as: str
    lines: tuple[tuple[DemoPart, Decimal], ...]


@dataclass(frozen=True, slots=True)
class PositionPart:
    """One part at a position; several parts differ by serial or variant."""

    part: DemoPart
    qty_kind: str = "number"
    qty: Decimal | None = Decimal(1)
    service: str = "sold"
    effectivity: Clauses = field(default_factory=list)
    variant: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Position:
    """A line of a parts list; `id` is also what the callouts of the drawing point at."""

    id: str
    label: str
    parts: tuple[PositionPart, ...]
    indenture: int = 1
    illustrated: bool = True
    sub_assembly: str | None = None


@dataclass(frozen=True, slots=True)
class Callout:
    """A balloon on a drawing, in the drawing's coordinates."""

    label: str
    x: float
    y: float
    r: float
    position: str


@dataclass(frozen=True, slots=True)
class Assembly:
    """A node of a machine's tree with its parts list and one exploded view."""

    id: str
    title: str
    title_de: str
    product_line: str
    models: tuple[str, ...]
    top: bool
    positions: tuple[Position, ...]
    drawing: Drawing
    callouts: tuple[Callout, ...]
    role: str = ""
    effectivity: Clauses = field(default_factory=list)
    chains: tuple[tuple[Piece, ...], ...] = ()
    """The pieces of the exploded view, from which the figures of single steps are drawn."""


@dataclass(frozen=True, slots=True)
class Model:
    """A machine model and the facts that its manuals state."""

    code: str
    product_line: str
    name_en: str
    name_de: str
    scheme: str
    first_serial: int
    last_serial: int
    facts: dict[str, str]
    torques: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class DemoContent:
    """Everything the demonstration maker publishes, in the maker's order; nothing is looked up."""

    seed: int
    today: date
    parts: tuple[DemoPart, ...]
    models: tuple[Model, ...]
    assemblies: tuple[Assembly, ...]
    supersessions: tuple[Supersession, ...]
    relations: tuple[Relation, ...]
    kits: tuple[Kit, ...]
    xrefs: tuple[Xref, ...]
    solids: dict[tuple[str, str], Solid] = field(default_factory=dict, hash=False)
    """What parts look like in the exploded views, by brand and number."""

    def part(self, number: str, brand: str | None = None) -> DemoPart:
        """Return a part by number (and brand, where two share it); KeyError when there is none."""
        for part in self.parts:
            if part.number == number and brand in (None, part.brand):
                return part
        raise KeyError(number)

    def by_role(self, role: str) -> tuple[DemoPart, ...]:
        """Return the parts of one role, by falling popularity."""
        found = [part for part in self.parts if part.role == role]
        return tuple(sorted(found, key=lambda part: -part.popularity))

    def ranked(self) -> list[DemoPart]:
        """Return all parts by falling popularity: the order of ranks."""
        return sorted(self.parts, key=lambda part: (-part.popularity, part.number, part.brand))
