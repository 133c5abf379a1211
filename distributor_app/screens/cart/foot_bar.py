"""The foot of the cart: what needs a look, the total with the age of its prices, Order."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from catalog_cache.contract.said import together

from catalog_cache.records import DraftView

from distributor_app import formats
from distributor_app.language.cache_texts import spoken
from distributor_app.screens.cart import wording
from distributor_app.screens.cart.models import HIDDEN_PRICE
from distributor_app.theme import Theme
from distributor_app.widgets.badge import Badge
from distributor_app.widgets.elided_label import ElidedLabel
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
        self._stops = Badge(theme)
        self._badge = Badge(theme)
        self._next = QPushButton(self.tr("&Next  F8"))
        self._next.setAccessibleName(self.tr("Next line that needs a look"))
        self._next.setProperty("role", "link")
        self._next.setToolTip(self.tr("Go to the next line that needs a look"))
        self._next.clicked.connect(self.next_wanted)
        self._remark = ElidedLabel()
        self._remark.setProperty("role", "caption")
        self._caption = QLabel()
        self._caption.setProperty("role", "caption")
        self._total = QLabel()
        self._total.setProperty("role", "page")
        self.order = QPushButton(self.tr("&Order   Ctrl+⏎"))
        self.order.setAccessibleName(self.tr("Order"))
        self.order.setProperty("role", "primary")
        self.order.clicked.connect(self.order_wanted)
        # Nothing to order before a draft is shown.
        self.order.setEnabled(False)
        self._next.hide()
        self._lay_out()

    def show_draft(
        self, view: DraftView, problems: tuple[int, int], *, hide_prices: bool, online: bool
    ) -> None:
        """Show the total and what keeps the draft from being ordered.

        `problems` counts the lines that stop the order, and the others worth a look.
        """
        self._show_problems(*problems)
        self._caption.setText(wording.total_caption(view))
        total = formats.money(view.total, view.currency)
        self._total.setText(HIDDEN_PRICE if hide_prices else total)
        self._total.setAccessibleName(self.tr("Total {0}").format(self._total.text()))
        self.order.setEnabled(view.orderable)
        self.order.setToolTip(spoken(together(*view.problems)))
        words = ""
        if view.lines and len(view.problems) > (1 if problems[0] else 0):
            words = spoken(together(*view.problems))
        elif view.lines and not online:
            words = self.tr("Works offline: it is sent when the hub can be reached.")
        self._remark.setText(words)
        self._remark.setVisible(bool(words))

    def _show_problems(self, stopping: int, others: int) -> None:
        words = self.tr("%n line(s) to mend", "", stopping)
        self._stops.show_look(BadgeLook(words, "error", "error") if stopping else None)
        words = self.tr("%n worth a look", "", others)
        self._badge.show_look(BadgeLook(words, "warning", "warning") if others else None)
        self._next.setVisible(stopping + others > 0)

    def _lay_out(self) -> None:
        space = self._theme.space
        row = QHBoxLayout(self)
        row.setContentsMargins(space.l, space.m, space.l, space.m)
        row.setSpacing(space.m)
        needs = QHBoxLayout()
        needs.setSpacing(space.m)
        needs.addWidget(self._stops)
        needs.addWidget(self._badge)
        needs.addWidget(self._next)
        needs.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(space.xs)
        left.addLayout(needs)
        left.addWidget(self._remark)
        row.addLayout(left, 1)
        sums = QVBoxLayout()
        sums.setSpacing(0)
        for label in (self._caption, self._total):
            sums.addWidget(label, 0, Qt.AlignmentFlag.AlignRight)
        row.addLayout(sums)
        row.addWidget(self.order)
