"""Records of the catalogue: hits, part pages, assemblies."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime
    from decimal import Decimal
    from fractions import Fraction

    from catalog_cache.contract.effectivity import Fit, FitAnswer, MachineFacts
    from catalog_cache.contract.wire.orders import PartSnapshot, Price

    from catalog_cache.catalogue.hits import Hits


class StockLevel(StrEnum):
    """A stock figure in one word, for the badge."""

    GOOD = "good"
    LOW = "low"
    NONE = "none"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class StockAt:
    """Stock of a part in one warehouse, with its source time and the day it can be here."""

    warehouse: str
    warehouse_name: str
    kind: str
    qty: Decimal | None
    text: str
    level: StockLevel
    unit: str
    as_of: datetime
    arrival: date | None
    next_receipts: tuple[tuple[date, Decimal], ...] = ()
    lead_time_days: int | None = None


@dataclass(frozen=True, slots=True)
class StockWeek:
    """What was in stock at the end of a week; None where nobody knows, which is not nothing."""

    last_day: date
    qty: Decimal | None


@dataclass(frozen=True, slots=True)
class StockHistory:
    """A warehouse's stock of a part week by week, every week from the first to the last known one.

    The last week is the running one with what is there now, counted `as_of`; where that is not
    known exactly, `as_of` is None and the weeks end before.
    """

    warehouse: str
    warehouse_name: str
    unit: str
    weeks: tuple[StockWeek, ...]
    as_of: datetime | None = None


@dataclass(frozen=True, slots=True)
class PriceBreak:
    """From this quantity on, this price."""

    from_qty: Decimal
    price: Price


@dataclass(frozen=True, slots=True)
class PartPrices:
    """Own price with breaks beside the list price; `status` is priced, on_request or unknown."""

    status: str
    net: Price | None
    list_price: Price | None
    breaks: tuple[PriceBreak, ...] = ()
    core_charge: Decimal | None = None
    as_of: datetime | None = None


class HitKind(StrEnum):
    """Why a part was found; in this order."""

    NUMBER = "number"
    NUMBER_FOLDED = "number_folded"
    CROSS_REFERENCE = "cross_reference"
    OLD_NUMBER = "old_number"
    GTIN = "gtin"
    NUMBER_PREFIX = "number_prefix"
    WORDS = "words"
    NUMBER_MIDDLE = "number_middle"
    SPELLING = "spelling"


@dataclass(frozen=True, slots=True)
class PartHit:
    """One row of a result list, complete with price and stock for painting."""

    uid: int
    brand: str
    number: str
    name: str
    category: str
    sale_status: str
    kind: HitKind
    found_by: str
    replaced_by: str
    fits: str
    stock: StockAt | None
    net: Price | None
    price_status: str
    picture: str
    fit: Fit | None = None
    """Whether it fits the machine that was searched for; None where none was."""


class SortKey(StrEnum):
    """Orders a result can be in."""

    BEST = "best"
    NUMBER = "number"
    NAME = "name"
    PRICE = "price"
    STOCK = "stock"


@dataclass(frozen=True, slots=True)
class SpecFilter:
    """Parts whose specification has one of the values, or whose number lies in the range.

    `least` and `most` are both included, in the catalogue's own unit; None is open. With `values`
    the range is not looked at.
    """

    code: str
    values: tuple[str, ...] = ()
    least: float | None = None
    most: float | None = None


@dataclass(frozen=True, slots=True)
class PartQuery:
    """What is searched for: text, filters, order. Several `specs` are "and" among them.

    With a `machine` only what its drawings show for it: what fits, and what may fit.
    """

    text: str = ""
    category: str | None = None
    in_stock: bool = False
    without_discontinued: bool = False
    sort: SortKey = SortKey.BEST
    descending: bool = False
    specs: tuple[SpecFilter, ...] = ()
    machine: MachineFacts | None = None


@dataclass(frozen=True, slots=True)
class SearchPage:
    """A result: all hits in order, and the first rows ready to paint.

    `complete` is False when the search was asked to stop early, so that `hits` are only the first;
    `words` are the terms to highlight; `suggestions` are near spellings when nothing was found.
    `version` names the catalogue that the hits are of. `narrowed` says of a search without hits
    that only its filters leave nothing; `stopped`, that its time was over before it was through.
    """

    query: PartQuery
    hits: Hits
    rows: tuple[PartHit, ...]
    complete: bool
    words: tuple[str, ...]
    suggestions: tuple[str, ...] = ()
    version: str = ""
    narrowed: bool = False
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class Completion:
    """How a field may go on: `text` takes the place of what stands from `start` to the cursor.

    `count` is how many parts there are of it, None where that would take long.
    """

    field: str
    text: str
    start: int
    count: int | None


@dataclass(frozen=True, slots=True)
class Relief:
    """A filter that could be taken off a search that finds nothing, with what it would find then.

    `kind` is category, in_stock, without_discontinued, spec, field (typed, as "brand:halden") or
    all; `name` is the code of the category or specification, or the field as typed.
    """

    kind: str
    name: str
    query: PartQuery
    count: int


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value of a specification with the number of hits that have it.

    None has it where the other specifications that were chosen leave none, or where it was chosen
    itself and the search went on.
    """

    value: str
    number: float | None
    unit: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """A specification that tells the hits apart, with its values in their natural order.

    `numbers` are the values found as numbers in `unit`, sorted, without what cannot be compared;
    of very many values, those with most parts, and always the lowest and the highest.
    """

    code: str
    name: str
    unit: str
    values: tuple[FacetValue, ...]
    numbers: tuple[float, ...] = ()

    @property
    def total(self) -> int:
        """How many of the hits have this specification."""
        return sum(value.count for value in self.values)


@dataclass(frozen=True, slots=True)
class CategoryCount:
    """A category with the number of hits below it."""

    code: str
    parent: str | None
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Specification:
    """One technical value as shown, with its unit; `other` is it in the other system of units."""

    code: str
    name: str
    value: str
    unit: str
    other: str = ""


@dataclass(frozen=True, slots=True)
class PackUnit:
    """A unit a part is sold in."""

    unit: str
    factor: Decimal
    is_order_unit: bool
    gtin: str
    min_qty: Decimal | None
    multiple: Decimal | None
    max_qty: Decimal | None


@dataclass(frozen=True, slots=True)
class StepMember:
    """A part on one side of a supersession, its quantity, and for which machines it is."""

    part: PartSnapshot
    qty: Decimal
    condition: str = ""
    fit: FitAnswer | None = None


@dataclass(frozen=True, slots=True)
class SupersessionStep:
    """One group of a supersession history: what became what, when, and on which condition."""

    id: str
    old: tuple[StepMember, ...]
    new: tuple[StepMember, ...]
    logic: str
    trigger: str
    day: date | None
    condition: str
    applies_by_itself: bool
    note: str
    both_ways: bool = False
    withdrawn_on: date | None = None
    fit: FitAnswer | None = None


@dataclass(frozen=True, slots=True)
class PartToday:
    """What one piece of an old part is today, at the end of its chain.

    `choose` says that it is replaced in its turn, but by what somebody has to decide.
    """

    part: PartSnapshot
    qty: Fraction
    choose: bool = False


@dataclass(frozen=True, slots=True)
class CrossReference:
    """Another number under which a part is known, and for which machines that holds."""

    kind: str
    brand: str
    number: str
    condition: str = ""
    fit: FitAnswer | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """A related part: alternative, accessory, tool..."""

    kind: str
    part: PartHit
    qty: Decimal | None
    condition: str = ""
    fit: FitAnswer | None = None


@dataclass(frozen=True, slots=True)
class KitLine:
    """What a kit contains."""

    part: PartHit
    qty: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class WhereUsed:
    """A place in an assembly where a part sits; `drawing` is the hash of its first figure.

    `ways` are the ways down to the assembly from the machine, as (id, title) from the top.
    """

    assembly: str
    title: str
    label: str
    qty: str
    models: tuple[str, ...]
    drawing: str = ""
    condition: str = ""
    fit: FitAnswer | None = None
    ways: tuple[tuple[tuple[str, str], ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A page of a document on which a part is named."""

    document: str
    revision: str
    title: str
    rev: str
    page: int


@dataclass(frozen=True, slots=True)
class Orderability:
    """Whether a part can be ordered; if not, why and what to do instead."""

    orderable: bool
    code: str = ""
    reason: str = ""
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class PartPage:
    """Everything about one part on one page."""

    hit: PartHit
    description: str
    sale_status: str
    orderability: Orderability
    specifications: tuple[Specification, ...]
    units: tuple[PackUnit, ...]
    prices: PartPrices
    stock: tuple[StockAt, ...]
    supersessions: tuple[SupersessionStep, ...]
    relations: tuple[Relation, ...]
    kit: tuple[KitLine, ...]
    where_used: tuple[WhereUsed, ...]
    mentions: tuple[Mention, ...]
    cross_references: tuple[CrossReference, ...]
    note: str
    favourite: bool
    last_bought: tuple[date, Decimal] | None
    weight_kg: Decimal | None
    origin_country: str
    hs_code: str
    flags: dict[str, object] = field(default_factory=dict)
    stock_history: tuple[StockHistory, ...] = ()
    fit: FitAnswer | None = None
    """Whether it fits the machine asked for; None without one, and where no drawing shows it."""
    today: tuple[PartToday, ...] = ()
    """What one piece is today, where its chain leads on; () for a part that nothing replaces."""


@dataclass(frozen=True, slots=True)
class CalloutShape:
    """A callout in the figure's own coordinates: circle (x, y, r) or box (x, y, w, h)."""

    label: str
    shapes: tuple[dict[str, object], ...]
    target_kind: str
    target: str


@dataclass(frozen=True, slots=True)
class FigureView:
    """A drawing with its callouts; `drawing` is the file hash, `media` its MIME type."""

    id: str
    title: str
    drawing: str
    media: str
    width: float
    height: float
    callouts: tuple[CalloutShape, ...]


@dataclass(frozen=True, slots=True)
class PositionPart:
    """A part that a position can hold, with its quantity as the drawing says it."""

    part: PartHit
    qty_kind: str
    qty: Decimal | None
    unit: str
    variant: str
    condition: str
    fit: FitAnswer
    service: str
    note: str
    next_higher: tuple[PartHit, ...] = ()
    """What is ordered in its place, where it is not sold by itself."""


@dataclass(frozen=True, slots=True)
class Position:
    """A line of a parts list."""

    id: str
    label: str
    indenture: int
    illustrated: bool
    sub_assembly: str | None
    parts: tuple[PositionPart, ...]


@dataclass(frozen=True, slots=True)
class AssemblyPage:
    """A drawing and its parts list; `path` is the way down from a machine, top first."""

    id: str
    title: str
    models: tuple[str, ...]
    path: tuple[tuple[str, str], ...]
    figures: tuple[FigureView, ...]
    positions: tuple[Position, ...]
    parents: tuple[tuple[str, str], ...]
    fit: FitAnswer | None = None
    """Whether the assembly is the machine's; None without a machine."""


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """A machine model and its top assemblies (id, title)."""

    code: str
    name: str
    product_line: str
    assemblies: tuple[tuple[str, str], ...]
