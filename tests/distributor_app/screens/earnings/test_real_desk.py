"""Earnings on a real desk: what the vendor books is explained and put on paper."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from PySide6.QtWidgets import QLabel

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
