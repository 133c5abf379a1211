"""Stock per warehouse with its age, what comes next and when it can be here."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from catalog_cache.records import StockAt

from distributor_app.screens.catalogue import wording
from distributor_app.theme import Theme
from distributor_app.widgets.age_label import AgeLabel
from distributor_app.widgets.badge import Badge
from distributor_app.widgets.elided_label import ElidedLabel
from distributor_app.widgets.layouts import clear


class StockLines(QWidget):
    """One line per warehouse; says so when the vendor told nothing."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.space.s)
        self._grid.setVerticalSpacing(theme.space.xs)
        self._grid.setColumnStretch(1, 1)

    def show_stock(self, stock: Sequence[StockAt], *, sold: bool) -> None:
        """Show other stock; of a part that is not sold, not when more could be here."""
        clear(self._grid)
        if not stock:
            words = QLabel(wording.tr("The vendor has not said what is in stock."))
            words.setProperty("role", "second")
            words.setWordWrap(True)
            self._grid.addWidget(words, 0, 0, 1, 3)
        for number, at in enumerate(stock):
            row = number * 2
            self._grid.addWidget(Badge(self._theme, wording.stock_badge(at)), row, 0)
            self._grid.addWidget(ElidedLabel(at.warehouse_name), row, 1)
            self._grid.addWidget(AgeLabel(at.as_of), row, 2, Qt.AlignmentFlag.AlignRight)
            more = [wording.arrival_day_words(at), wording.receipt_words(at)] if sold else []
            text = wording.begun(" · ".join(part for part in more if part))
            if text:
                detail = QLabel(text)
                detail.setProperty("role", "caption")
                detail.setWordWrap(True)
                self._grid.addWidget(detail, row + 1, 1, 1, 2)
