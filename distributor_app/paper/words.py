"""Every word that our paper says by itself, in one language; English unless others are given.

Whoever has a translation hands over what translates and gets plain texts, which can be sent to the
process that draws. The texts have to be written where `tr` is called: translators find them there.
Light, because the window makes them.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from catalog_cache.contract.states import EntryState


class Translate(Protocol):
    """Gives the words for a text that is written here in English."""

    def __call__(self, source: str, count: int = -1) -> str:
        """Return the words, for a count of 0 or more in the form that goes with it."""


_MAYBE_S = re.compile(r"\((e?s)\)")
# In every language the form goes by the last two digits, and for small numbers by the number.
_FORMS = 200


def in_english(source: str, count: int = -1) -> str:
    """Return the words as they are written here."""
    return source if count < 0 else _MAYBE_S.sub("" if count == 1 else r"\1", source)


class Plural:
    """A text that goes by a number, in all its forms."""

    def __init__(self, translate: Callable[[int], str]) -> None:
        self._forms = tuple(translate(number) for number in range(_FORMS))

    def of(self, number: int) -> str:
        """Return the form for a number; the number itself is yet to be filled in."""
        return self._forms[number if number < _FORMS else 100 + number % 100]


class SheetWords:
    """What all our paper says."""

    def __init__(self, tr: Translate) -> None:
        self.printed = tr("printed {at}")
        self.page = tr("page {page} of {pages}")
        self.account = tr("Account")
        self.part_number = tr("Part number")
        self.description = tr("Description")
        self.quantity = tr("Quantity")
        self.amount = tr("Amount")
        self.state = tr("Status")
        self.po_number = tr("PO {number}")


class OrderWords:
    """What an order says."""

    def __init__(self, tr: Translate) -> None:
        self.title = tr("Purchase order {name}")
        self.foot = tr("Order {id}")
        self.purchase_order = tr("Purchase order")
        self.no_number = tr("no PO number")
        self.order = tr("Order")
        self.ordered_by, self.ordered_on = tr("Ordered by"), tr("Ordered on")
        self.deliver_to, self.main_store = tr("Deliver to"), tr("main store")
        self.marked_for, self.carrier = tr("Marked for"), tr("Carrier")
        self.order_type, self.needed_by = tr("Order type"), tr("Needed by")
        self.vendors_order, self.not_yet_known = tr("Vendor's order"), tr("not yet known")
        self.line, self.net_price = tr("#"), tr("Net price")
        self.share = tr("{qty} for {whom}")
        self.whom = {
            "customer": tr("customer"),
            "work_order": tr("work order"),
            "machine": tr("machine"),
            "requisition": tr("requisition"),
        }
        self.total = tr("Total, without tax and freight")
        self.unpriced = tr("lines without a price: {unpriced} of {lines}")
        self.indicative = tr("prices are indicative until the vendor acknowledges them")
        self.note, self.refused = tr("Note to the vendor"), tr("Refused by the vendor")
        self.reason = tr("Line {line}: {reason}")
        self.differences = DifferenceWords(tr)


class DifferenceWords:
    """What an order says the vendor may do when something differs."""

    def __init__(self, tr: Translate) -> None:
        self.heading = tr("If something differs")
        self.price = tr("price may differ by {percent}")
        self.substitution = {
            "yes": tr("replacements accepted"),
            "ask": tr("ask before replacing"),
            "no": tr("no replacements"),
        }
        self.backorder = {
            "allow": tr("back-orders allowed"),
            "ship_complete": tr("ship complete only"),
            "fill_or_kill": tr("no back-orders"),
        }
        self.shipment = {True: tr("part shipments allowed"), False: tr("one shipment only")}


class StatementWords:
    """What a commission statement says."""

    def __init__(self, tr: Translate) -> None:
        self.title, self.foot = tr("Commission statement {number}"), tr("Statement {number}")
        self.period, self.currency, self.issued = tr("Period"), tr("Currency"), tr("Issued")
        self.disputable = tr("Can be disputed until")
        self.day, self.entry, self.what = tr("Day"), tr("Entry"), tr("For")
        self.base, self.rate = tr("Base"), tr("Rate")
        self.kinds = {
            "accrual": tr("Earned"),
            "true_up": tr("Recomputed"),
            "adjustment": tr("Adjusted"),
            "reversal": tr("Reversal"),
            "carry_forward": tr("Carried forward"),
            "payout": tr("Paid out"),
            "expiry": tr("Expired"),
        }
        self.states = {
            EntryState.PENDING: tr("pending"),
            EntryState.APPROVED: tr("approved"),
            EntryState.PAYABLE: tr("payable"),
            EntryState.PAID: tr("paid"),
            EntryState.REVERSED: tr("reversed"),
        }
        self.opening, self.closing = tr("Brought forward"), tr("Closing balance")
        self.came = tr("Entries of this statement")
        self.paid = {
            "credit_note": tr("Paid on {day} by credit note {reference}"),
            "transfer": tr("Paid on {day} by transfer {reference}"),
            "points": tr("Paid on {day} in points {reference}"),
        }
        self.withheld = tr("{gross} less {tax} tax")
        self.made_up = tr(
            "Some of these amounts were calculated by a rule made up for imported orders; "
            "they are no claim on the vendor."
        )


class PartsListWords:
    """What a parts list says."""

    def __init__(self, tr: Translate) -> None:
        self.item = tr("Item")
        self.does_not_fit = tr("does not fit")
        self.does_not_fit_because = tr("does not fit: {condition}")
        self.may_fit = tr("may fit: needs {what}")
        self.needs = {
            "model": tr("the model"),
            "serial": tr("the serial number"),
            "build_day": tr("the build day"),
            "option": tr("whether it has {name}"),
            "component": tr("the serial number of the {name}"),
            "modification": tr("whether {name} was made"),
            "market": tr("the market"),
        }
        self.replaced = tr("now {number}")
        self.service = {
            "order_next_higher": tr("order the next higher assembly"),
            "reference_only": tr("for reference, not sold alone"),
        }
        self.quantities = {"as_required": tr("as required"), "reference": tr("ref.")}
        self.by_length = tr("by length")


class LabelWords:
    """What a receiving label says."""

    def __init__(self, tr: Translate) -> None:
        self.title = tr("Receiving labels {number}")
        self.origin = tr("PO {po_number} line {line}")
        self.stock = tr("Stock")
        self.whom = {
            "customer": tr("Customer {ref}"),
            "work_order": tr("Work order {ref}"),
            "machine": tr("Machine {ref}"),
            "requisition": tr("Requisition {ref}"),
        }


class StampWords(NamedTuple):
    """What the margin of a manual's page says."""

    page: str
    revision: str


class TableWords:
    """What a table says below its title."""

    def __init__(self, tr: Translate) -> None:
        self.rows = Plural(lambda n: tr("{n} row(s)", n))


def _units(tr: Translate) -> dict[str, str]:
    """UN/CEFACT Recommendation 20, as people write them."""
    pieces = tr("pcs")
    return {
        "C62": pieces, "EA": pieces, "PCE": pieces, "H87": pieces,
        "MTR": tr("m"), "CMT": tr("cm"), "MMT": tr("mm"), "MTK": tr("m²"), "INH": tr("in"),
        "LTR": tr("l"), "MLT": tr("ml"), "KGM": tr("kg"), "GRM": tr("g"), "LBR": tr("lb"),
        "CT": tr("carton"), "BX": tr("box"), "BG": tr("bag"), "PK": tr("pack"), "PR": tr("pair"),
        "SET": tr("set"), "KT": tr("kit"), "RO": tr("roll"), "DZN": tr("dozen"),
    }  # fmt: skip


class Words:
    """All of them, by the paper that says them."""

    def __init__(self, tr: Translate = in_english) -> None:
        self.sheet = SheetWords(tr)
        self.order = OrderWords(tr)
        self.statement = StatementWords(tr)
        self.parts_list = PartsListWords(tr)
        self.labels = LabelWords(tr)
        self.stamp = StampWords(tr("page {page} of {pages}, printed {at}"), tr("rev {revision}"))
        self.table = TableWords(tr)
        self.units = _units(tr)


@dataclass(frozen=True)
class Language:
    """How a document is to be written: the locale of its numbers and days, and its words."""

    locale: str = "en_GB"
    words: Words = field(default_factory=Words)
