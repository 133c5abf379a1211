"""The foot of the cart: what needs a look, the total with the age of its prices, Order."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from catalog_cache.records import DraftView

from distributor_app import formats
from distributor_app.screens.cart import wording
from distributor_app.screens.cart.models import HIDDEN_PRICE
from distributor_app.theme import Theme
from distributor_app.widgets.badge import Badge
from distributor_app.widgets.record_model import BadgeLook


class FootBar(QWidget):
    """What the draft comes to, and the one button.

    Signals:
        order_wanted(): confirm the draft.
        next_wanted(): go to the next line that needs a look.
    """

    order_wanted = Signal()
    next_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "sunk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._badge = Badge(theme)
        self._next = QPushButton(self.tr("F8 next"))
        self._next.setProperty("role", "link")
        self._next.setToolTip(self.tr("Go to the next line that needs a look"))
        self._next.clicked.connect(self.next_wanted)
        self._offline = QLabel()
        self._offline.setProperty("role", "caption")
        self._caption = QLabel()
        self._caption.setProperty("role", "caption")
        self._total = QLabel()
        self._total.setProperty("role", "page")
        self.order = QPushButton(self.tr("&Order   Ctrl+⏎"))
        self.order.setAccessibleName(self.tr("Order"))
        self.order.setProperty("role", "primary")
        self.order.clicked.connect(self.order_wanted)
        self._lay_out()

    def show_draft(
        self, view: DraftView, problems: int, *, hide_prices: bool, online: bool
    ) -> None:
        """Show the total and what keeps the draft from being ordered."""
        one = problems == 1
        words = (
            self.tr("1 line needs a look") if one else self.tr("%n lines need a look", "", problems)
        )
        blocked = any(line.check.blocking for line in view.lines)
        look = BadgeLook(words, "error" if blocked else "warning", "warning")
        self._badge.show_look(look if problems else None)
        self._next.setVisible(problems > 0)
        self._caption.setText(wording.total_caption(view))
        total = formats.money(view.total, view.currency)
        self._total.setText(HIDDEN_PRICE if hide_prices else total)
        self._total.setAccessibleName(self.tr("Total {0}").format(self._total.text()))
        self.order.setEnabled(view.orderable)
        self.order.setToolTip(" ".join(view.problems))
        offline = self.tr("Works offline: it will be sent when the hub can be reached.")
        self._offline.setText(offline)
        self._offline.setVisible(bool(view.lines) and not online)

    def _lay_out(self) -> None:
        space = self._theme.space
        row = QHBoxLayout(self)
        row.setContentsMargins(space.l, space.m, space.l, space.m)
        row.setSpacing(space.m)
        needs = QHBoxLayout()
        needs.setSpacing(space.m)
        needs.addWidget(self._badge)
        needs.addWidget(self._next)
        needs.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(space.xs)
        left.addLayout(needs)
        left.addWidget(self._offline)
        row.addLayout(left, 1)
        sums = QVBoxLayout()
        sums.setSpacing(0)
        for label in (self._caption, self._total):
            sums.addWidget(label, 0, Qt.AlignmentFlag.AlignRight)
        row.addLayout(sums)
        row.addWidget(self.order)
