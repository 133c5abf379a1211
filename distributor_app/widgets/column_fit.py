"""Gives a table's columns their widths: what their content needs, the rest to one that stretches.

What even that one has no use for, on a large screen, all share, up to the width over which a row
can be read: nobody reads across a desert.

A column the user dragged keeps that width. The others are as wide as designed; where there is room
they grow to their content, where room is short they shrink to it, and then the table scrolls.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QTableView

from distributor_app.theme import Theme
from distributor_app.widgets.cell_delegate import CellDelegate
from distributor_app.widgets.record_model import Column

# Rows that are measured; those in sight tell what the others are like.
_MEASURED_ROWS = 24
# Longer than between two keys of a quick typist.
_SETTLED_MS = 150
# A text that needs more than this much of its designed width is read in its tool tip.
_MOST_GROWTH = 2.5
# In how many times its designed width a long text reads well.
_ROOMY = 2.0


@dataclass(slots=True)
class _Width:
    """One column's measures: what its head and content need, never less than before.

    `firm` is the part of the content that must not be cut: words of a state, figures.
    """

    designed: int
    head: int
    content: int = 0
    firm: int = 0
    chosen: int = 0
    indent: int = 0

    @property
    def least(self) -> int:
        """What it can be shrunk to without cutting anything."""
        firm = min(self.firm, self._most)
        return max(self.head + self.indent, firm, min(self.content, self.designed) or self.designed)

    @property
    def needed(self) -> int:
        """What shows all its content."""
        return max(self.least, min(self.content, self._most))

    @property
    def _most(self) -> int:
        return int(self.designed * _MOST_GROWTH)

    @property
    def comfortable(self) -> int:
        """What it takes when there is room for it."""
        return max(self.designed, self.needed)


class ColumnFit(QObject):
    """Lays out the sections of one table's header."""

    def __init__(self, theme: Theme, table: QTableView) -> None:
        super().__init__(table)
        self._theme = theme
        self._table = table
        self._widths: list[_Width] = []
        self._stretch = -1
        self._fitting = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._on_later)
        self._measured = False
        table.horizontalHeader().sectionResized.connect(self._on_section_resized)

    @property
    def fitting(self) -> bool:
        """Whether the widths are being changed by this object and not by the user."""
        return self._fitting

    def start(self, columns: Sequence[Column[object]], chosen: dict[str, int]) -> None:
        """Begin with the designed widths and those the user chose, by column key."""
        pad = 2 * self._theme.space.m
        self._widths = [
            _Width(
                c.width,
                self._theme.metrics("head").horizontalAdvance(c.title) + pad,
                chosen=chosen.get(c.key, 0),
            )
            for c in columns
        ]
        self._stretch = next((n for n, c in enumerate(columns) if c.stretch), -1)
        self._measured = False
        self.fit()
        self.measure_later()

    def indent(self, column: int, by: int) -> None:
        """Know that this column's head and content begin so much further in, and no other's."""
        for number, width in enumerate(self._widths):
            width.indent = by if number == column else 0
        self.measure_later()

    def chosen_width(self, column: int) -> int:
        """Return the width the user gave a column; 0 when it follows its content."""
        return self._widths[column].chosen

    def measure_later(self) -> None:
        """Look at the content once the rows have settled, and fit again.

        The first time at once; afterwards while rows follow each other as fast as one types, their
        painting would have to wait for the measuring.
        """
        self._later.start(_SETTLED_MS if self._measured else 0)

    def fit(self) -> None:
        """Share the room among the columns shown."""
        header = self._table.horizontalHeader()
        shown = [n for n in range(len(self._widths)) if not header.isSectionHidden(n)]
        if not shown or self._fitting:
            return
        self._fitting = True
        room = self._table.viewport().width()
        others = [n for n in shown if n != self._stretch]
        kept = self._least_of_stretch() if self._stretch in shown else 0
        shares = self._shares(others, room - kept)
        if self._stretch in shown:
            if not self._is_last(self._stretch):
                room = self._spread(shares, room)
            shares[self._stretch] = max(kept, room - sum(shares.values()))
        for column, width in shares.items():
            if header.sectionSize(column) != width:
                header.resizeSection(column, width)
        self._fitting = False

    def _is_last(self, column: int) -> bool:
        header = self._table.horizontalHeader()
        after = range(header.visualIndex(column) + 1, header.count())
        return all(header.isSectionHidden(header.logicalIndex(place)) for place in after)

    def _spread(self, shares: dict[int, int], room: int) -> int:
        """Widen all columns alike where the stretching one would stand far from the next.

        Returns how wide they are together with it: less than the room where that is very wide.
        """
        width = self._widths[self._stretch]
        useful = max(width.content or int(_ROOMY * width.designed), self._least_of_stretch())
        taken = sum(shares.values()) + useful
        room = min(room, max(taken, self._theme.size.widest_table))
        if taken >= room:
            return room
        grown = [n for n in shares if not self._widths[n].chosen]
        for column in grown:
            shares[column] += shares[column] * (room - taken) // taken
        return room

    def _least_of_stretch(self) -> int:
        width = self._widths[self._stretch]
        return width.chosen or max(width.head + width.indent, width.designed)

    def _shares(self, columns: Sequence[int], room: int) -> dict[int, int]:
        """Give each column the least it can do with, then what it needs, then what is designed.

        Before they need more than designed, the stretching column gets a roomy width for its text;
        before they take what they do not need, it gets all that its text is long.
        """
        shares = {n: self._widths[n].chosen or self._widths[n].least for n in columns}
        free = [n for n in columns if not self._widths[n].chosen]
        for wanted, kept in (
            ({n: self._widths[n].needed for n in free}, self._wanted_by_stretch(_ROOMY)),
            ({n: self._widths[n].comfortable for n in free}, self._wanted_by_stretch()),
        ):
            spare = max(0, room - sum(shares.values()) - kept)
            for column, width in wanted.items():
                more = min(spare, width - shares[column])
                shares[column] += more
                spare -= more
        return shares

    def _wanted_by_stretch(self, most: float = math.inf) -> int:
        """Return what the stretching column's content needs beyond the least it has.

        `most` is how many times its designed width it wants at most.
        """
        if self._stretch < 0 or self._table.isColumnHidden(self._stretch):
            return 0
        width = self._widths[self._stretch]
        wanted = min(width.content, most * width.designed)
        return max(0, int(wanted) - self._least_of_stretch())

    def _measure(self) -> None:
        """Widen what the rows in sight need."""
        rows = self._table.model()
        self._measured = self._measured or rows.rowCount() > 0
        delegates = [self._table.itemDelegateForColumn(n) for n in range(len(self._widths))]
        option = QStyleOptionViewItem()
        first = max(self._table.rowAt(0), 0)
        for row in range(first, min(first + _MEASURED_ROWS, rows.rowCount())):
            for column, width in enumerate(self._widths):
                delegate = delegates[column] or self._table.itemDelegate()
                spot = rows.index(row, column)
                width.content = max(width.content, delegate.sizeHint(option, spot).width())
                if isinstance(delegate, CellDelegate):
                    width.firm = max(width.firm, delegate.firm_width(spot))

    def _on_later(self) -> None:
        if self._table.model() is not None:
            self._measure()
            self.fit()

    def _on_section_resized(self, column: int, before: int, width: int) -> None:
        if self._fitting or column >= len(self._widths):
            return
        if before and width:
            self._widths[column].chosen = width
            self.fit()
        else:
            # From or to nothing: a column is being shown or hidden, and the header not done yet.
            self._later.start(0)


def prepare(header: QHeaderView, height: int) -> None:
    """Make a header's sections movable and resizable by hand, of one height."""
    header.setSectionsMovable(True)
    header.setHighlightSections(False)
    header.setMinimumSectionSize(height)
    header.setFixedHeight(height)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
