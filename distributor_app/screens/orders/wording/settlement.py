"""What follows a delivery: returns and claims, invoices, what was earned."""

from datetime import date

from catalog_cache.contract.states import EntryState
from catalog_cache.contract.wire.shipments import Case

from distributor_app import formats
from distributor_app.screens.orders.wording.said import tr
from distributor_app.widgets.record_model import BadgeLook


def case_words(case: Case) -> str:
    """Say which case was opened: what it is about, how many pieces, when."""
    kinds = {
        "return": tr("Return"), "core": tr("Core return"), "discrepancy": tr("Discrepancy"),
        "warranty": tr("Warranty"), "support": tr("Question"),
    }  # fmt: skip
    parts = [kinds[case.kind]]
    if case.part is not None:
        qty = formats.quantity(case.qty) if case.qty is not None else ""
        parts.append(" × ".join(p for p in (qty, case.part.number) if p))
    parts += [formats.moment(case.opened_at), case.note]
    return " · ".join(part for part in parts if part)


def case_look(case: Case) -> BadgeLook:
    """Return where a case stands as a badge; a state we do not know shows as it came."""
    known = {
        "submitted": (tr("Asked, no answer yet"), "info"),
        "in_review": (tr("Being looked at"), "info"),
        "info_wanted": (tr("The vendor wants to know more"), "warning"),
        "authorised": (tr("Granted, send it back"), "warning"),
        "sent_back": (tr("Sent back"), "info"),
        "arrived": (tr("Arrived at the vendor"), "info"),
        "credited": (tr("Credited"), "good"),
        "denied": (tr("Refused"), "error"),
        "refused": (tr("Refused"), "error"),
    }
    words, tone = known.get(case.state, (case.state.replace("_", " ").capitalize(), "neutral"))
    return BadgeLook(words, tone)


def invoice_states() -> dict[str, str]:
    """Return the states of an invoice in words."""
    return {
        "open": tr("open"),
        "part_paid": tr("partly paid"),
        "paid": tr("paid"),
        "disputed": tr("disputed"),
        "overdue": tr("overdue"),
    }


def earning_states() -> dict[EntryState, str]:
    """Return the states of a ledger entry in words."""
    return {
        EntryState.PENDING: tr("pending"),
        EntryState.APPROVED: tr("approved"),
        EntryState.PAYABLE: tr("payable"),
        EntryState.PAID: tr("paid"),
        EntryState.REVERSED: tr("reversed"),
    }


def due(day: date) -> str:
    """Say when an invoice is due."""
    return tr("due {0}").format(formats.day(day))
