"""A statement on paper: the entries of a period, how each came about, and what was paid."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from reportlab.platypus import Flowable, Spacer

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

_PARTS = (18, 15, 40, 14, 9, 14, 12)


def statement_pdf(
    view: StatementView,
    info: AccountInfo,
    *,
    printed_at: datetime,
    formats: Formats | None = None,
    paper: PaperSize = PaperSize.A4,
) -> bytes:
    """Return the statement as a PDF; `printed_at` is an aware instant."""
    formats = formats or Formats()
    words, statement = formats.words.statement, view.statement
    title = words.title.format(number=statement.number)
    masthead = Masthead(
        sender=info.vendor_name,
        title=title,
        printed=f"{words.foot.format(number=statement.number)} · {formats.printed(printed_at)}",
        page=formats.words.sheet.page,
        accent=info.accent,
    )
    width = text_width(paper.portrait)
    story: list[Flowable] = [
        text(title, 16, bold=True),
        Spacer(0, 10),
        _facts(view, info, formats, width),
        Spacer(0, 12),
        lines_table(
            _heads(formats),
            [_entry(entry, formats) for entry in view.entries],
            shares(width, _PARTS),
        ),
        Spacer(0, 8),
        _sums(view, formats, width),
        *_made_up(view.entries, words.made_up),
    ]
    return build(masthead, paper.portrait, story)


def _heads(formats: Formats) -> tuple[tuple[str, Align], ...]:
    words, shared = formats.words.statement, formats.words.sheet
    return (
        (words.day, Align.LEFT), (words.entry, Align.LEFT), (words.what, Align.LEFT),
        (words.base, Align.RIGHT), (words.rate, Align.RIGHT), (shared.amount, Align.RIGHT),
        (shared.state, Align.LEFT),
    )  # fmt: skip


def _facts(view: StatementView, info: AccountInfo, formats: Formats, width: float) -> Flowable:
    statement, words = view.statement, formats.words.statement
    account = f"{info.account_name}\n{info.customer_no}".strip()
    issued = formats.instant(statement.issued_at)
    dispute = "" if statement.dispute_until is None else formats.day(statement.dispute_until)
    columns = (
        ((formats.words.sheet.account, account),),
        ((words.period, statement.period), (words.currency, statement.currency)),
        ((words.issued, issued), (words.disputable, dispute)),
    )
    cells = [
        [piece for label, value in column if value for piece in fact(label, value)]
        for column in columns
    ]
    return side_by_side([cells], shares(width, (4, 3, 4)))


def _entry(view: EntryView, formats: Formats) -> list[Flowable | list[Flowable]]:
    entry, words = view.entry, formats.words.statement
    programme = entry.programme if view.rule is None else view.rule.programme_name
    kind = words.kinds[entry.kind]
    what: list[Flowable] = [text(f"{kind}: {programme}" if programme else kind)]
    if view.po_number:
        order = formats.words.sheet.po_number.format(number=view.po_number)
        what.append(text(order, 7.5, quiet=True))
    what.extend(text(step, 7.5, quiet=True) for step in entry.explanation)
    return [
        text(formats.day(entry.earned_day)),
        text(entry.number),
        what,
        text(formats.amount(entry.base_amount, entry.currency), align=Align.RIGHT),
        text("" if entry.rate_percent is None else formats.percent(entry.rate_percent),
             align=Align.RIGHT),
        text(formats.amount(entry.amount, entry.currency), align=Align.RIGHT),
        text(words.states[view.state]),
    ]  # fmt: skip


def _sums(view: StatementView, formats: Formats, width: float) -> Flowable:
    """Opening, what came, closing; then each payout with what was withheld."""
    statement, words = view.statement, formats.words.statement
    came = sum((entry.entry.amount for entry in view.entries), Decimal(0))
    rows = [
        (words.opening, formats.money(statement.opening, statement.currency), False),
        (words.came, formats.money(came, statement.currency), False),
        (words.closing, formats.money(statement.closing, statement.currency), True),
    ]
    for payout in view.payouts:
        day = formats.day(payout.day)
        said = words.paid[payout.form].format(day=day, reference=payout.reference).rstrip()
        if payout.withheld_tax:
            gross = formats.money(payout.gross, payout.currency)
            tax = formats.money(payout.withheld_tax, payout.currency)
            said += f" ({words.withheld.format(gross=gross, tax=tax)})"
        rows.append((said, formats.money(payout.net, payout.currency), False))
    return side_by_side(
        [
            [text(said, bold=strong), text(sum_, bold=strong, align=Align.RIGHT)]
            for said, sum_, strong in rows
        ],
        shares(width, (3, 1)),
    )


def _made_up(entries: Sequence[EntryView], words: str) -> list[Flowable]:
    """Say so when a rule was made up for imported data that carries none of its own."""
    if not any(view.rule is not None and view.rule.synthetic for view in entries):
        return []
    return [Spacer(0, 10), text(words, 7.5, quiet=True)]
