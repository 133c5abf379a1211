"""A statement on paper: the entries of a period, how each came about, and what was paid."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal

from reportlab.platypus import Flowable, Spacer

from catalog_cache.contract.states import EntryState

from catalog_cache.records import AccountInfo, EntryView, StatementView

from distributor_app.paper.formats import Formats
from distributor_app.paper.sheet import (
    Align,
    Masthead,
    PaperSize,
    build,
    fact,
    lines_table,
    shares,
    side_by_side,
    text,
    text_width,
)

_HEADS = (
    ("Day", Align.LEFT), ("Entry", Align.LEFT), ("For", Align.LEFT), ("Base", Align.RIGHT),
    ("Rate", Align.RIGHT), ("Amount", Align.RIGHT), ("State", Align.LEFT),
)  # fmt: skip
_PARTS = (18, 15, 40, 14, 9, 14, 12)

_KINDS = {
    "accrual": "Earned",
    "true_up": "True-up",
    "adjustment": "Adjustment",
    "reversal": "Reversal",
    "carry_forward": "Carried forward",
    "payout": "Paid out",
    "expiry": "Expired",
}
_STATES = {
    EntryState.PENDING: "pending",
    EntryState.APPROVED: "approved",
    EntryState.PAYABLE: "payable",
    EntryState.PAID: "paid",
    EntryState.REVERSED: "reversed",
}


def statement_pdf(
    view: StatementView,
    info: AccountInfo,
    *,
    printed_at: datetime,
    formats: Formats | None = None,
    paper: PaperSize = PaperSize.A4,
    arithmetic: Mapping[str, Sequence[str]] | None = None,
) -> bytes:
    """Return the statement as a PDF; `printed_at` is an aware instant.

    `arithmetic` says how entries came about in the reader's words, by the entry's id; about
    others the vendor's own text is printed.
    """
    steps = arithmetic or {}
    formats = formats or Formats()
    statement = view.statement
    masthead = Masthead(
        sender=info.vendor_name,
        title=f"Commission statement {statement.number}",
        printed=f"Statement {statement.number} · printed {formats.instant(printed_at)}",
        accent=info.accent,
    )
    width = text_width(paper.portrait)
    story: list[Flowable] = [
        text(f"Commission statement {statement.number}", 16, bold=True),
        Spacer(0, 10),
        _facts(view, info, formats, width),
        Spacer(0, 12),
        lines_table(
            _HEADS,
            [
                _entry(entry, steps.get(entry.entry.id, entry.entry.explanation), formats)
                for entry in view.entries
            ],
            shares(width, _PARTS),
        ),
        Spacer(0, 8),
        _sums(view, formats, width),
        *_made_up(view.entries),
    ]
    return build(masthead, paper.portrait, story)


def _facts(view: StatementView, info: AccountInfo, formats: Formats, width: float) -> Flowable:
    statement = view.statement
    dispute = "" if statement.dispute_until is None else formats.day(statement.dispute_until)
    columns = (
        (("Account", f"{info.account_name}\n{info.customer_no}".strip()),),
        (("Period", statement.period), ("Currency", statement.currency)),
        (("Issued", formats.instant(statement.issued_at)), ("Can be disputed until", dispute)),
    )
    cells = [
        [piece for label, value in column if value for piece in fact(label, value)]
        for column in columns
    ]
    return side_by_side([cells], shares(width, (4, 3, 4)))


def _entry(
    view: EntryView, steps: Sequence[str], formats: Formats
) -> list[Flowable | list[Flowable]]:
    entry = view.entry
    programme = entry.programme if view.rule is None else view.rule.programme_name
    what: list[Flowable] = [text(f"{_KINDS[entry.kind]}: {programme}")]
    if view.po_number:
        what.append(text(f"PO {view.po_number}", 7.5, quiet=True))
    what.extend(text(step, 7.5, quiet=True) for step in steps)
    return [
        text(formats.day(entry.earned_day)),
        text(entry.number),
        what,
        text(formats.amount(entry.base_amount, entry.currency), align=Align.RIGHT),
        text("" if entry.rate_percent is None else formats.percent(entry.rate_percent),
             align=Align.RIGHT),
        text(formats.amount(entry.amount, entry.currency), align=Align.RIGHT),
        text(_STATES[view.state]),
    ]  # fmt: skip


def _sums(view: StatementView, formats: Formats, width: float) -> Flowable:
    """Opening, what came, closing; then each payout with what was withheld."""
    statement = view.statement
    came = sum((entry.entry.amount for entry in view.entries), Decimal(0))
    rows = [
        ("Brought forward", formats.money(statement.opening, statement.currency), False),
        ("Entries of this statement", formats.money(came, statement.currency), False),
        ("Closing balance", formats.money(statement.closing, statement.currency), True),
    ]
    for payout in view.payouts:
        form = payout.form.replace("_", " ")
        words = f"Paid on {formats.day(payout.day)} by {form} {payout.reference}".rstrip()
        if payout.withheld_tax:
            gross = formats.money(payout.gross, payout.currency)
            tax = formats.money(payout.withheld_tax, payout.currency)
            words += f" ({gross} less {tax} tax)"
        rows.append((words, formats.money(payout.net, payout.currency), False))
    return side_by_side(
        [
            [text(words, bold=strong), text(sum_, bold=strong, align=Align.RIGHT)]
            for words, sum_, strong in rows
        ],
        shares(width, (7, 3)),
    )


def _made_up(entries: Sequence[EntryView]) -> list[Flowable]:
    """Say so when a rule was made up for imported data that carries none of its own."""
    if not any(view.rule is not None and view.rule.synthetic for view in entries):
        return []
    words = (
        "Some of these amounts were calculated by a rule made up for imported orders; "
        "they are no claim on the vendor."
    )
    return [Spacer(0, 10), text(words, 7.5, quiet=True)]
