"""What a caller asks first: how many there are and where, how sure that is, when it can be here."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from catalog_cache.records import PartHit

from distributor_app.screens.catalogue import wording
from distributor_app.theme import Theme
from distributor_app.widgets.age_label import AgeLabel
from distributor_app.widgets.badge import Badge
from distributor_app.widgets.record_model import BadgeLook


class Answer(QWidget):
    """Stock with its place and age, the day of arrival, what the warehouse expects."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.stock = Badge(theme)
        # The name of a warehouse is as long as the vendor makes it.
        self.stock.setMinimumWidth(1)
        self._age = AgeLabel()
        self.arrival = QLabel()
        self.arrival.setProperty("role", "strong")
        self.arrival.setWordWrap(True)
        self._coming = QLabel()
        self._coming.setProperty("role", "second")
        self._coming.setWordWrap(True)
        badges = QHBoxLayout()
        badges.setSpacing(theme.space.s)
        badges.addWidget(self.stock)
        badges.addWidget(self._age)
        badges.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space.xs)
        column.addLayout(badges)
        column.addWidget(self.arrival)
        column.addWidget(self._coming)

    def show_hit(self, hit: PartHit, *, sold: bool | None = None) -> None:
        """Answer for another part; `sold` says whether it can be ordered, where that is known."""
        stock = hit.stock
        look = wording.stock_badge(stock)
        self.stock.show_look(BadgeLook(wording.stock_sentence(stock), look.tone, look.icon))
        self._age.setVisible(stock is not None)
        if stock is not None:
            self._age.show_moment(stock.as_of)
        # When more comes helps nobody who cannot order it.
        coming = stock if (wording.is_sold(hit) if sold is None else sold) else None
        _say(self.arrival, wording.arrival_words(coming) if coming is not None else "")
        _say(self._coming, wording.receipt_words(coming) if coming is not None else "")


def _say(label: QLabel, text: str) -> None:
    label.setText(wording.begun(text))
    label.setVisible(bool(text))
