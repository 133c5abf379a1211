"""Short lists of parts on a part's page: alternatives, kit contents; each line can be added."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QWidget

from catalog_cache.contract.effectivity import Fit

from catalog_cache.records import PartHit

from distributor_app import formats
from distributor_app.screens.catalogue import links, wording
from distributor_app.screens.catalogue.link_button import LinkButton
from distributor_app.screens.catalogue.machine_words import fit_badge, fit_words
from distributor_app.screens.catalogue.part_facts import PartLine
from distributor_app.theme import Theme
from distributor_app.widgets.badge import Badge
from distributor_app.widgets.elided_label import ElidedLabel
from distributor_app.widgets.icon_button import IconButton
from distributor_app.widgets.layouts import clear

_LEAST_WIDTHS = {0: 96, 2: 12, 3: 54, 4: 48}


class PartLines(QWidget):
    """Number, name, quantity, stock and price of a few parts.

    `ones` also shows the quantity of what goes once with the part, as the contents of a kit.

    Signals:
        chosen(str): the code of a part's link (see links.route_of).
        add_asked(object, object): the PartHit and the Decimal quantity.
    """

    chosen = Signal(str)
    add_asked = Signal(object, object)

    def __init__(self, theme: Theme, *, ones: bool = False) -> None:
        super().__init__()
        self._ones = ones
        self._theme = theme
        self._lines: tuple[PartLine, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.space.s)
        self._grid.setVerticalSpacing(theme.space.xxs)
        self._grid.setColumnStretch(1, 1)
        # Several lists stand below each other; their columns shall stand below each other too.
        for column, width in _LEAST_WIDTHS.items():
            self._grid.setColumnMinimumWidth(column, width)

    def show_lines(self, lines: Sequence[PartLine], *, hidden: bool) -> None:
        """Show other parts; `hidden` hides their net prices."""
        self._lines = tuple(lines)
        clear(self._grid)
        for number, line in enumerate(self._lines):
            self._add_line(number, line, hidden=hidden)

    def _add_line(self, number: int, line: PartLine, *, hidden: bool) -> None:
        hit = line.hit
        link = LinkButton(hit.number, links.code_of(links.to_part(hit.uid)))
        link.setAccessibleDescription(hit.name)
        link.clicked.connect(self._on_chosen)
        name = ElidedLabel(" · ".join(part for part in (hit.name, _holds(line)) if part))
        told = line.qty is not None and (self._ones or line.qty != 1)
        qty = QLabel(formats.quantity(line.qty, line.unit) if line.qty and told else "")
        qty.setProperty("role", "second")
        price = QLabel(wording.net_words(hit, hidden=hidden))
        right = Qt.AlignmentFlag.AlignRight
        self._grid.addWidget(link, number, 0)
        self._grid.addWidget(name, number, 1)
        self._grid.addWidget(qty, number, 2, right)
        state = wording.short_state_badge(hit) or wording.stock_badge(hit.stock)
        if line.fit is not None and line.fit.fit is not Fit.FITS:
            state = fit_badge(line.fit)
        self._grid.addWidget(Badge(self._theme, state), number, 3)
        self._grid.addWidget(price, number, 4, right)
        self._grid.addWidget(self._add_button(number, hit), number, 5)

    def _add_button(self, number: int, hit: PartHit) -> QToolButton:
        words = self.tr("Add {0} to the cart").format(hit.number)
        button = IconButton(self._theme, "plus", words, role="bare", ink="accent")
        button.setObjectName(str(number))
        button.setEnabled(wording.is_sold(hit))
        button.clicked.connect(self._on_add)
        return button

    def _on_chosen(self) -> None:
        self.chosen.emit(self.sender().objectName())

    def _on_add(self) -> None:
        line = self._lines[int(self.sender().objectName())]
        self.add_asked.emit(line.hit, line.qty or Decimal(1))


def _holds(line: PartLine) -> str:
    """Say for which machines a part goes with the other, and how that is for the one asked for."""
    if not line.condition:
        return ""
    return fit_words(line.fit) if line.fit is not None else line.condition
