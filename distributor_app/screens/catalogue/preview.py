"""The pane at the right of the results: the chosen part at a glance, and into the cart."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from catalog_cache.records import PartHit, PartPage

from distributor_app.context import DeskContext
from distributor_app.navigation import Route
from distributor_app.screens.catalogue import links, wording
from distributor_app.screens.catalogue.answer import Answer
from distributor_app.screens.catalogue.facts import Facts, LinkList, picture_height
from distributor_app.screens.catalogue.price_box import PriceBox
from distributor_app.screens.catalogue.spec_range import fact_row, system_of
from distributor_app.screens.catalogue.star import Star
from distributor_app.widgets.badge import Badge
from distributor_app.widgets.elided_label import ElidedLabel
from distributor_app.widgets.picture import Picture

# Paint the row at once; read the rest when the selection rests, for who types quickly not at all:
# three threads that want Python at once would take turns of milliseconds.
_DETAIL_AFTER_MS = 100
# How many specifications, drawings and manual pages: usually, and in a pane so many rows high.
_USUAL, _TALL, _TALL_ROWS = (6, 1), (14, 5), 27


class PreviewPane(QScrollArea):
    """Shows one part: first what the row knows, then the whole.

    Signals:
        add_asked(object, object): the PartHit and the Decimal quantity.
    """

    add_asked = Signal(object, object)

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self._context = context
        self._hit: PartHit | None = None
        self._page: PartPage | None = None
        self._shown_amounts = _USUAL
        self.setFixedWidth(theme.size.preview)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = QWidget()
        self._picture = Picture(context)
        self._number = ElidedLabel()
        self._number.setProperty("role", "page")
        self._name = _label("")
        self._state = Badge(theme)
        self.answer = Answer(theme)
        self.prices = PriceBox(theme)
        self.prices.add_asked.connect(self.add_asked)
        self.prices.number_asked.connect(self._on_number_asked)
        self._star = Star(context)
        self._facts = Facts(theme)
        self._links = LinkList(theme)
        self._links.chosen.connect(self._on_link_chosen)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DETAIL_AFTER_MS)
        self._timer.timeout.connect(self._on_rested)
        self._lay_out()
        self.show_hit(None)

    def show_hit(self, hit: PartHit | None) -> None:
        """Show another part, or nothing."""
        self._hit = hit
        self._content.setVisible(hit is not None)
        # An empty pane must not keep the bar of the part before.
        bars = Qt.ScrollBarPolicy
        bar = bars.ScrollBarAsNeeded if hit is not None else bars.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(bar)
        if hit is None:
            self._timer.stop()
            return
        hidden = self._context.settings.hide_prices
        self._picture.show_picture(hit.picture)
        self._number.setText(hit.number)
        self._name.setText(hit.name)
        self._state.show_look(wording.state_badge(hit))
        self.answer.show_hit(hit)
        self.prices.show_hit(hit, hidden=hidden)
        self._timer.start()

    def _on_rested(self) -> None:
        if self._hit is not None:
            self._context.tasks.run(
                self,
                partial(self._context.desk.catalogue.part, self._hit.uid),
                self._on_page,
                key="part",
            )

    def _on_page(self, page: PartPage) -> None:
        if self._hit is None or page.hit.uid != self._hit.uid:
            return
        self._hit = page.hit
        self.answer.show_hit(page.hit, sold=page.orderability.orderable)
        self.prices.show_page(page, hidden=self._context.settings.hide_prices)
        self._star.show_part(page.hit.uid, favourite=page.favourite)
        self._page = page
        self._show_details(page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        usual = self._context.theme.size.preview
        self._picture.setFixedHeight(picture_height(usual if self._is_low() else self.width()))
        page, hit = self._page, self._hit
        shown = page is not None and hit is not None and page.hit.uid == hit.uid
        if page is not None and shown and self._amounts() != self._shown_amounts:
            self._show_details(page)

    def _amounts(self) -> tuple[int, int]:
        return _USUAL if self._is_low() else _TALL

    def _is_low(self) -> bool:
        return self.height() < _TALL_ROWS * self._context.theme.size.row

    def _show_details(self, page: PartPage) -> None:
        """Show as many specifications and links as the pane has room for."""
        self._shown_amounts = specifications, most_links = self._amounts()
        system = system_of(self._context.settings.units)
        # The pane has no room for both systems of units.
        rows = [(*fact_row(s, system)[:2], "") for s in page.specifications[:specifications]]
        self._facts.show_rows(rows)
        self._links.show_links(links.of_preview(page, most_links))

    def _on_number_asked(self, number: str) -> None:
        brand = self._hit.brand if self._hit is not None else ""
        self._context.navigate(Route("catalogue", {"number": number, "brand": brand}))

    def _on_link_chosen(self, code: str) -> None:
        self._context.navigate(links.route_of(code))

    def _lay_out(self) -> None:
        theme = self._context.theme
        head = QHBoxLayout()
        head.setSpacing(theme.space.s)
        head.addWidget(self._number, 1)
        head.addWidget(self._star)
        rule = QFrame()
        rule.setProperty("role", "rule")
        column = QVBoxLayout(self._content)
        # The scroll bar stands at the right already.
        column.setContentsMargins(theme.space.l, theme.space.l, theme.space.s, theme.space.l)
        column.setSpacing(theme.space.s)
        column.addWidget(self._picture)
        column.addSpacing(theme.space.xs)
        column.addLayout(head)
        column.addWidget(self._name)
        column.addWidget(self._state)
        column.addWidget(self.answer)
        column.addSpacing(theme.space.xs)
        column.addWidget(self.prices)
        column.addSpacing(theme.space.xs)
        column.addWidget(rule)
        column.addWidget(self._facts)
        column.addWidget(self._links)
        column.addStretch(1)
        self.setWidget(self._content)


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label
