"""Earnings on a real desk: what the vendor books is explained and put on paper."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from PySide6.QtWidgets import QLabel

from catalog_cache.contract.states import SubmissionState
from catalog_cache.contract.wire.earnings import Statement

from distributor_app.screens.earnings.entry_panel import EntryPanel
from distributor_app.screens.earnings.page import EarningsScreen
from distributor_app.widgets.data_table import DataTable
from distributor_app.widgets.key_figure import KeyFigure

D = Decimal


def booked(records, number, amount, approved_from):
    return records.entry(number, amount, None).entry.model_copy(
        update={"account": "acc-1", "approved_from": approved_from}
    )


def test_what_the_vendor_books_is_summed_explained_and_stated(
    qtbot, counter_context, settled, vendor, records
):
    today = date.today()
    vendor.says(records.RULE)
    stated = booked(records, "L9", "36.21", today - timedelta(days=5))
    vendor.says(booked(records, "L1", "25.49", today + timedelta(days=5)))
    vendor.says(booked(records, "L2", "12.10", today - timedelta(days=1)))
    vendor.says(stated)
    vendor.says(
        Statement(
            id="s-1", number="S-1", account="acc-1", period="2026-10", currency="EUR",
            opening=D(0), entries=(stated.id,), closing=D("36.21"), issued_at=datetime.now(UTC),
        )
    )  # fmt: skip
    screen = EarningsScreen(counter_context)
    qtbot.addWidget(screen)
    screen.show()
    screen.open({"entry": "e-L2"})
    settled()
    sums = {f.accessibleName() for f in screen.findChildren(KeyFigure)}
    assert {"Pending: 25.49", "Approved: 12.10", "Payable: 36.21"} <= sums
    panel = screen.findChild(EntryPanel)
    words = [label.text() for label in panel.findChildren(QLabel)]
    assert "849.60 EUR × 3 % = 12.10 EUR" in words
    assert "Gold rebate, version 2" in words
    tables = {t.accessibleName(): t for t in screen.findChildren(DataTable)}
    assert tables["Ledger"].model().record(0).balance == D("73.80")
    assert tables["Statements"].model().rowCount() == 1
    assert tables["Lines of the statement"].model().rowCount() == 1


def test_a_question_about_a_line_waits_in_the_outbox_and_stays_with_the_line(
    counter_desk, vendor, records
):
    vendor.says(records.RULE)
    vendor.says(booked(records, "L1", "25.49", date.today()))
    sent = counter_desk.earnings.dispute("e-L1", " Should be 4 % ")
    (item,) = counter_desk.outbox.items()
    assert (item.id, item.subject) == (sent, "Question about ledger line L1")
    (line,) = counter_desk.earnings.entries()
    assert (line.dispute.note, line.dispute.state) == ("Should be 4 %", SubmissionState.QUEUED)


def test_the_year_on_a_scale_counts_as_the_vendor_counts(counter_desk, vendor, records):
    vendor.says(records.RULE)
    for number, kind, base in (
        ("L1", "accrual", "15000"), ("L2", "accrual", "4000"), ("L3", "true_up", "19000"),
        ("L4", "reversal", "-1000"),
    ):  # fmt: skip
        entry = booked(records, number, "1", date.today())
        vendor.says(
            entry.model_copy(
                update={"kind": kind, "base_amount": D(base), "earned_day": date.today()}
            )
        )
    (scale,) = counter_desk.earnings.books().scales
    assert (scale.base, scale.reached, scale.following) == (D(18000), D(2), (D(20000), D(3)))


def test_the_months_begin_where_the_history_does_but_are_never_less_than_a_year(
    counter_desk, vendor, records
):
    vendor.says(booked(records, "L1", "25.49", date.today()))
    (sums,) = counter_desk.earnings.summaries()
    assert len(sums.months) == 12
    long_ago = date.today() - timedelta(days=500)
    entry = booked(records, "L2", "10.00", date.today())
    vendor.says(entry.model_copy(update={"earned_day": long_ago}))
    (sums,) = counter_desk.earnings.summaries()
    assert 16 <= len(sums.months) <= 18
    assert sums.months[0].earnings == D("10.00")
