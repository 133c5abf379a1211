"""A part's page: everything on one page, no tabs to hunt through."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from catalog_cache.contract.numbers import fold_number

from catalog_cache.records import Area, MachineShelf, PartPage

from distributor_app import formats
from distributor_app.context import DeskContext
from distributor_app.navigation import Route
from distributor_app.screens.catalogue import links, wording
from distributor_app.screens.catalogue.answer import Answer
from distributor_app.screens.catalogue.chain import Chain
from distributor_app.screens.catalogue.facts import (
    DrawingLinks,
    Facts,
    Link,
    LinkList,
    Section,
    picture_height,
)
from distributor_app.screens.catalogue.fit_line import FitLine
from distributor_app.screens.catalogue.machine_choice import MachineChoice
from distributor_app.screens.catalogue.notes_box import NotesBox
from distributor_app.screens.catalogue.part_facts import (
    PartLine,
    data_rows,
    reference_rows,
    relation_groups,
)
from distributor_app.screens.catalogue.part_lines import PartLines
from distributor_app.screens.catalogue.price_box import PriceBox
from distributor_app.screens.catalogue.reports_box import ReportsBox
from distributor_app.screens.catalogue.spec_range import fact_row, system_of
from distributor_app.screens.catalogue.star import Star
from distributor_app.screens.catalogue.stock_history import StockHistoryBox
from distributor_app.screens.catalogue.stock_lines import StockLines
from distributor_app.tasks import Lane
from distributor_app.widgets.badge import Badge
from distributor_app.widgets.elided_label import ElidedLabel
from distributor_app.widgets.empty_state import EmptyState
from distributor_app.widgets.icon_button import IconButton
from distributor_app.widgets.picture import Picture
from distributor_app.widgets.skeleton import Skeleton

if TYPE_CHECKING:
    from catalog_cache.desk import Desk

_SHOWN = frozenset(
    {Area.CATALOG, Area.PRICES, Area.STOCK, Area.MANUALS, Area.NOTES, Area.ORDERS, Area.MACHINES}
)
# In letters: what stands at the sides, and what a column in the middle needs and is best read at.
_LEFT, _RIGHT, _LEAST, _MOST = 32, 33, 54, 90
# The left side on the largest screens, and a list of other makers' numbers.
_LARGE_LEFT, _REFERENCES = 48, 40
# How the two columns in the middle share the room: parts with prices, then links.
_SHARES = (4, 3)


class PartView(QWidget):
    """Shows the part that a route names.

    Signals:
        add_asked(object, object): the PartHit and the Decimal quantity.
        put_asked(), report_asked(): the part is to be put into a list; it has an error.
    """

    add_asked = Signal(object, object)
    put_asked = Signal()
    report_asked = Signal()

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self._context = context
        self._uid = 0
        self._page: PartPage | None = None
        self._shelf = MachineShelf()
        self._number = _label("page")
        self._number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._name = ElidedLabel()
        self._state = Badge(theme)
        self._star = Star(context)
        self.machine = MachineChoice(context)
        self.fit = FitLine(theme, one_line=True)
        self.fit.say_asked.connect(self.machine.ask)
        self._fit_unknown = _label("second")
        self._fit_unknown.setWordWrap(False)
        self._fit_unknown.setText(self.tr("No drawing shows it: the catalogue does not say."))
        self._put = IconButton(theme, "list", self.tr("Put into a list (Ctrl+D)"), role="")
        self._put.clicked.connect(self.put_asked)
        self._failure = EmptyState(theme)
        self._failure.triggered.connect(self._on_remedy)
        self._failure.hide()
        self._picture = Picture(context)
        self._specs = Facts(theme)
        self._more = Facts(theme)
        self.prices = PriceBox(theme)
        self.prices.add_asked.connect(self.add_asked)
        self.prices.number_asked.connect(self._on_number_asked)
        self._answer = Answer(theme)
        self._bought = _label("second")
        self._stock = StockLines(theme)
        self._history = StockHistoryBox(context)
        self._notes = NotesBox(context)
        self._reports = ReportsBox(context)
        self._reports.report_asked.connect(self.report_asked)
        self._description = _label("")
        self._chain = Chain(theme)
        self._related = QVBoxLayout()
        self._kit = PartLines(theme, ones=True)
        self._used = DrawingLinks(context)
        self._mentions = LinkList(theme)
        self._references = Facts(theme)
        for source in (self._chain, self._kit, self._used, self._mentions):
            source.chosen.connect(self._on_link_chosen)
        self._kit.add_asked.connect(self.add_asked)
        self._sections: dict[str, Section] = {}
        self._lay_out()
        self._skeleton = Skeleton(theme, self, lines=3)
        theme.changed.connect(self._on_theme_changed)

    def open(self, uid: int) -> None:
        """Read and show a part; until it is there the old one stays, or grey bars."""
        self._uid = uid
        self._skeleton.show_loading(self._page is None)
        self._context.tasks.run(
            self,
            partial(_part, self._context.desk, uid),
            self._on_page,
            self._on_failed,
            key="part",
        )

    def take_focus(self) -> None:
        """Put the keyboard into the quantity, selected, so that a number and Enter add."""
        self.prices.take_focus()

    def show_where_used(self) -> bool:
        """Put the keyboard on the first drawing that shows the part; False when none does."""
        first = self._used.take_focus()
        if first is not None:
            self._scroll.ensureWidgetVisible(first)
        return first is not None

    def add(self) -> None:
        """Put the quantity typed into the cart."""
        self.prices.add()

    def selected_uids(self, _most: int) -> list[int]:
        """Return the uid of the part that is shown."""
        return [self._uid] if self._uid else []

    def on_areas(self, areas: frozenset[Area]) -> None:
        """Read the part again when something on its page changed."""
        if self._uid and areas & _SHOWN:
            self.open(self._uid)

    # -- showing -----------------------------------------------------------------------------

    def _on_page(self, read: tuple[PartPage, MachineShelf]) -> None:
        page, shelf = read
        self._shelf = shelf
        another = self._page is None or self._page.hit.uid != page.hit.uid
        self._page = page
        self._skeleton.show_loading(False)
        self._failure.hide()
        self._scroll.show()
        self.setUpdatesEnabled(False)
        held = self._holds_keyboard()
        self._fill_page(page)
        self.setUpdatesEnabled(True)
        if another:
            self._scroll.verticalScrollBar().setValue(0)
            see = partial(self._context.desk.lists.see, page.hit.uid)
            self._context.tasks.run(self, see, self._on_seen, lane=Lane.WRITE)
        if another or (held and not self._holds_keyboard()):
            # A link that had the keyboard may be gone; it must not end up in another place.
            self.take_focus()

    def _on_seen(self, _nothing: None) -> None:
        """Where recent parts are shown, they are read again by themselves."""

    def _holds_keyboard(self) -> bool:
        keyboard = QApplication.focusWidget()
        return keyboard is not None and self.isAncestorOf(keyboard)

    def _fill_page(self, page: PartPage) -> None:
        hit, hidden = page.hit, self._context.settings.hide_prices
        self._number.setText(hit.number)
        self._name.setText(" · ".join(part for part in (hit.name, hit.brand) if part))
        self._state.show_look(wording.state_badge(hit))
        self._star.show_part(hit.uid, favourite=page.favourite)
        self.machine.show_shelf(self._shelf, page.hit.fits.split(", ") if hit.fits else ())
        self._show_fit(page)
        self._picture.show_picture(hit.picture)
        self._answer.show_hit(hit, sold=page.orderability.orderable)
        self.prices.show_page(page, hidden=hidden)
        self._show_bought(page)
        self._stock.show_stock(page.stock, sold=page.orderability.orderable)
        self._history.show_histories(hit.uid, page.stock_history)
        self._notes.show_subject(f"part:{hit.brand}/{fold_number(hit.number)}")
        self._reports.show_part(hit.brand, hit.number)
        self._show_facts(page)
        self._show_neighbours(page, hidden=hidden)

    def _show_fit(self, page: PartPage) -> None:
        """Say whether it fits the machine; where no drawing shows it, that nobody has said."""
        nowhere = self._shelf.current is not None and page.fit is None
        self.fit.show_answer(page.fit)
        self._fit_unknown.setVisible(nowhere)

    def _show_facts(self, page: PartPage) -> None:
        self._description.setText(page.description)
        self._description.setVisible(bool(page.description))
        system = system_of(self._context.settings.units)
        specs = [fact_row(spec, system) for spec in page.specifications]
        self._fill("specs", self._specs, specs)
        self._fill("data", self._more, data_rows(page))
        self._fill("references", self._references, reference_rows(page))

    def _fill(self, key: str, facts: Facts, rows: list[tuple[str, str, str]]) -> None:
        facts.show_rows(rows)
        self._sections[key].setVisible(bool(rows))

    def _show_neighbours(self, page: PartPage, *, hidden: bool) -> None:
        self._chain.show_steps(page.supersessions, page.hit.uid)
        self._chain.say_today(page.hit.number, page.today)
        self._sections["chain"].setVisible(bool(page.supersessions))
        self._show_related(page, hidden=hidden)
        self._kit.show_lines([PartLine(k.part, k.qty, k.unit) for k in page.kit], hidden=hidden)
        self._sections["kit"].setVisible(bool(page.kit))
        self._place_drawings(page)
        used, mentions = links.of_where_used(page), links.of_mentions(page)
        self._show_links("used", self._used, used)
        self._show_links("mentions", self._mentions, mentions)
        self._sections["used"].say_title(self.tr("Where used (%Ln)", "", len(used)))
        self._sections["mentions"].say_title(self.tr("In manuals (%Ln)", "", len(mentions)))

    def _place_drawings(self, page: PartPage) -> None:
        """Put the drawings where nothing related would leave a column empty."""
        related = page.supersessions or page.kit or page.relations
        column = self._second if related else self._first
        place = 0 if related else self._first.indexOf(self._related)
        if column.indexOf(self._sections["used"]) < 0:
            column.insertWidget(place, self._sections["used"])

    def _show_links(self, key: str, shown: LinkList, found: Sequence[Link]) -> None:
        shown.show_links(found)
        self._sections[key].setVisible(bool(found))

    def _show_related(self, page: PartPage, *, hidden: bool) -> None:
        while self._related.count():
            old = self._related.takeAt(0)
            widget = old.widget() if old is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for title, lines in relation_groups(page):
            shown = PartLines(self._context.theme)
            shown.show_lines(lines, hidden=hidden)
            shown.chosen.connect(self._on_link_chosen)
            shown.add_asked.connect(self.add_asked)
            self._related.addWidget(Section(self._context.theme, title, shown))

    def _show_bought(self, page: PartPage) -> None:
        text = ""
        if page.last_bought is not None:
            day, qty = page.last_bought
            text = self.tr("Last bought: {0} on {1}").format(
                formats.quantity(qty), formats.day(day)
            )
        self._bought.setText(text)
        self._bought.setVisible(bool(text))

    def _on_failed(self, error: Exception) -> None:
        self._skeleton.show_loading(False)
        if self._page is not None and self._page.hit.uid == self._uid:
            # What is in sight was read a moment ago; it stays.
            self._context.report(error)
            return
        self._page = None
        self._failure.say_error(
            error, {"again": self.tr("Try again"), "back": self.tr("Search the catalogue")}
        )
        self._scroll.hide()
        self._failure.show()

    # -- slots -------------------------------------------------------------------------------

    def _on_link_chosen(self, code: str) -> None:
        self._context.navigate(links.route_of(code))

    def _on_theme_changed(self) -> None:
        if self._page is not None:
            self._on_page((self._page, self._shelf))

    def _on_number_asked(self, number: str) -> None:
        brand = self._page.hit.brand if self._page is not None else ""
        self._context.navigate(Route("catalogue", {"number": number, "brand": brand}))

    def _on_remedy(self, code: str) -> None:
        if code == "again":
            self.open(self._uid)
        else:
            self._context.navigate(Route("catalogue"))

    # -- parts -------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what is related beside the drawings and manuals where there is room for both."""
        super().resizeEvent(event)
        letter = self._letter()
        large = self.width() > (_LARGE_LEFT + _RIGHT + 2 * _MOST) * letter
        left = (_LARGE_LEFT if large else _LEFT) * letter
        self._left.setFixedWidth(left)
        self._picture.setFixedHeight(picture_height(left))
        wide = self.width() > (_LEFT + _RIGHT + 2 * _LEAST) * letter
        ways = QBoxLayout.Direction
        for number, share in enumerate((*_SHARES, 0) if wide else (0, 0, 1)):
            self._middle.setStretch(number, share)
        self._middle.setDirection(ways.LeftToRight if wide else ways.TopToBottom)
        self._middle.setSpacing(
            self._context.theme.space.xl if wide else self._context.theme.space.l
        )

    def _lay_out(self) -> None:
        space = self._context.theme.space
        head = QHBoxLayout()
        head.setSpacing(space.m)
        head.addWidget(self._number)
        head.addWidget(self._state)
        head.addWidget(self._name, 1)
        head.addWidget(self.machine)
        head.addWidget(self._put)
        head.addWidget(self._star)
        columns = QHBoxLayout()
        columns.setSpacing(space.l)
        columns.addWidget(self._left_column())
        columns.addWidget(self._middle_columns(), 1)
        columns.addWidget(self._right_column())
        content = QWidget()
        content.setMaximumWidth((_LARGE_LEFT + _RIGHT + 2 * _MOST) * self._letter())
        column = QVBoxLayout(content)
        column.setContentsMargins(space.l, space.s, space.l, space.l)
        column.setSpacing(space.m)
        column.addLayout(head)
        column.addWidget(self.fit)
        column.addWidget(self._fit_unknown)
        column.addLayout(columns)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        # On the widest screens the page stands in the middle; wider lines read no better.
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(content)
        self._scroll.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self._failure, 1)
        whole.addStretch(0)

    def _left_column(self) -> QWidget:
        side, column = self._column()
        self._left = side
        column.addWidget(self._picture)
        self._add_section(column, "specs", self.tr("Specifications"), self._specs)
        self._add_section(column, "data", self.tr("Trade data"), self._more)
        column.addStretch(1)
        return side

    def _middle_columns(self) -> QWidget:
        first, column = self._column()
        self._first = column
        column.addWidget(self._description)
        self._add_section(column, "chain", self.tr("Supersession"), self._chain)
        self._add_section(column, "kit", self.tr("This kit contains"), self._kit)
        self._related.setSpacing(self._context.theme.space.l)
        column.addLayout(self._related)
        column.addStretch(1)
        second, column = self._column()
        self._second = column
        # A name is read with its number: not at both ends of a wide column.
        self._references.setMaximumWidth(_REFERENCES * self._letter())
        self._add_section(column, "used", self.tr("Where used"), self._used)
        self._add_section(column, "mentions", self.tr("In manuals"), self._mentions)
        self._add_section(column, "references", self.tr("Cross-references"), self._references)
        column.addStretch(1)
        middle = QWidget()
        self._middle = QBoxLayout(QBoxLayout.Direction.TopToBottom, middle)
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.addWidget(first)
        self._middle.addWidget(second)
        # Below each other, what is too much goes to the end and not between the two.
        self._middle.addStretch(1)
        return middle

    def _right_column(self) -> QWidget:
        space = self._context.theme.space
        card = QFrame()
        card.setProperty("role", "panel")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(*[space.l] * 4)
        inside.setSpacing(space.m)
        inside.addWidget(self._answer)
        inside.addWidget(self.prices)
        inside.addWidget(self._bought)
        inside.addWidget(Section(self._context.theme, self.tr("Stock"), self._stock))
        inside.addWidget(self._history)
        side, column = self._column()
        side.setFixedWidth(_RIGHT * self._letter())
        column.addWidget(card)
        column.addWidget(Section(self._context.theme, self.tr("Own notes"), self._notes))
        column.addWidget(self._reports)
        column.addStretch(1)
        return side

    def _letter(self) -> int:
        return self._context.theme.metrics().averageCharWidth()

    def _column(self) -> tuple[QWidget, QVBoxLayout]:
        widget = QWidget()
        column = QVBoxLayout(widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._context.theme.space.l)
        return widget, column

    def _add_section(self, column: QVBoxLayout, key: str, title: str, content: QWidget) -> None:
        self._sections[key] = Section(self._context.theme, title, content)
        column.addWidget(self._sections[key])


def _part(desk: Desk, uid: int) -> tuple[PartPage, MachineShelf]:
    shelf = desk.machines.shelf()
    return desk.catalogue.part(uid, machine=shelf.facts), shelf


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setWordWrap(role != "page")
    return label
