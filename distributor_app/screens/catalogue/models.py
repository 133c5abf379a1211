"""The model of the result list: the true number of rows, their contents page by page.

No widgets. It never queries: it says which rows it lacks and shows placeholders until then.
"""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from catalog_cache.records import PartHit, SearchPage, SortKey

from distributor_app.screens.catalogue import wording
from distributor_app.widgets.record_model import (
    PENDING_CELL,
    Cell,
    CellRole,
    Column,
    Look,
    cell_data,
    header_data,
    make_cell,
)

_Index = QModelIndex | QPersistentModelIndex

CHUNK = 30
# So many pages stay in memory; a long scroll through a million rows must not keep them all.
KEPT_CHUNKS = 160

_SORTS = {
    "number": SortKey.NUMBER,
    "name": SortKey.NAME,
    "stock": SortKey.STOCK,
    "net": SortKey.PRICE,
}
_HIGHLIGHTED = ("number", "name")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Rows that are in sight but not here: of which result, and which."""

    generation: int
    page: SearchPage
    rows: range


class ResultModel(QAbstractTableModel):
    """The hits of one search: the true number of rows, their contents as they arrive.

    Signals:
        rows_wanted(object): Wanted, a page that a view has asked for.
        sort_asked(object, bool): SortKey and whether descending; the owner searches again.
    """

    rows_wanted = Signal(object)
    sort_asked = Signal(object, bool)

    def __init__(self, currency: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hide_prices = False
        self._currency = currency
        self._roomy = False
        self.columns: tuple[Column[PartHit], ...] = self._columns()
        self._page: SearchPage | None = None
        self._count = 0
        self._words: tuple[str, ...] = ()
        self._chunks: OrderedDict[int, tuple[PartHit, ...]] = OrderedDict()
        self._cells: dict[int, tuple[Cell, ...]] = {}
        self._asked: set[int] = set()
        self._generation = 0
        self._ask_timer = QTimer(self)
        self._ask_timer.setSingleShot(True)
        self._ask_timer.setInterval(0)
        self._ask_timer.timeout.connect(self._on_ask)
        self._to_ask: set[int] = set()

    # -- content -----------------------------------------------------------------------------

    def show_page(self, page: SearchPage) -> None:
        """Show another result; its first rows are there at once."""
        self.beginResetModel()
        self._generation += 1
        self._page, self._words = page, page.words
        self._count = len(page.hits)
        self._chunks.clear()
        self._cells.clear()
        self._asked.clear()
        self._to_ask.clear()
        everything = len(page.rows) == self._count
        whole = -(-len(page.rows) // CHUNK) if everything else len(page.rows) // CHUNK
        for chunk in range(whole):
            self._chunks[chunk] = page.rows[chunk * CHUNK : (chunk + 1) * CHUNK]
        self.endResetModel()

    def complete(self, page: SearchPage) -> None:
        """Take all hits of the search whose first are shown; what is there stays where it is."""
        grown = len(page.hits)
        last = self._count - 1
        self._page = page
        if grown > self._count:
            if (last + 1) % CHUNK:  # the last page was only begun
                self._chunks.pop(last // CHUNK, None)
                self._asked.discard(last // CHUNK)
            self.beginInsertRows(QModelIndex(), self._count, grown - 1)
            self._count = grown
            self.endInsertRows()

    def supply(self, wanted: Wanted, hits: Sequence[PartHit]) -> None:
        """Take the rows that were asked for; those of an earlier search are dropped."""
        if wanted.generation != self._generation:
            return
        first = wanted.rows.start
        chunk = first // CHUNK
        # While a part is missing, the catalogue is being replaced: its place stays pending.
        if len(hits) == len(wanted.rows):
            self._chunks[chunk] = tuple(hits)
        self._asked.discard(chunk)
        while len(self._chunks) > KEPT_CHUNKS:
            old, rows = self._chunks.popitem(last=False)
            for hit in rows:
                self._cells.pop(hit.uid, None)
            self._asked.discard(old)
        last = min(wanted.rows.stop, self._count) - 1
        if last >= first:
            right = len(self.columns) - 1
            self.dataChanged.emit(self.index(first, 0), self.index(last, right))

    def forget_rows(self) -> None:
        """Read the rows in sight again, because prices or stock changed; the hits stay."""
        self._generation += 1
        self._chunks.clear()
        self._cells.clear()
        self._asked.clear()
        self._repaint_all()

    def set_currency(self, currency: str) -> None:
        """Name the currency of the account in the head of the price column."""
        self._currency = currency
        self.columns = self._columns()
        self._cells.clear()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def set_roomy(self, roomy: bool) -> None:
        """Design the columns for a wide list or for a narrow one; its user may choose others."""
        self._roomy = roomy
        self.columns = self._columns()

    def set_hide_prices(self, hidden: bool) -> None:
        """Hide or show net prices."""
        if hidden != self.hide_prices:
            self.hide_prices = hidden
            self._cells.clear()
            self._repaint_all()

    @property
    def page(self) -> SearchPage | None:
        """The result that is shown; None before the first search."""
        return self._page

    def hit(self, row: int) -> PartHit | None:
        """Return the part of a row, or None while it is still being read."""
        if not 0 <= row < self._count:
            return None
        rows = self._chunks.get(row // CHUNK)
        return rows[row % CHUNK] if rows is not None and row % CHUNK < len(rows) else None

    def row_of(self, uid: int) -> int:
        """Return the row of a part among those that are here, else -1."""
        for chunk, hits in self._chunks.items():
            for place, hit in enumerate(hits):
                if hit.uid == uid:
                    return chunk * CHUNK + place
        return -1

    # -- Qt ----------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        hit = self.hit(row)
        if hit is None:
            self._want(row // CHUNK)
            if role == CellRole.CELL:
                return PENDING_CELL
            return True if role == CellRole.PENDING else None
        if role == CellRole.CELL:
            return self._cell(hit, column)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(hit, column).text
        if role == CellRole.MATCHES:
            return self._words if self.columns[column].key in _HIGHLIGHTED else None
        if role == CellRole.PENDING:
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole and self.columns[column].key == "name":
            return wording.described(hit)
        return cell_data(self.columns[column], hit, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        return header_data(self.columns, section, role)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask for the hits in another order; -1 asks for the best match first."""
        descending = order == Qt.SortOrder.DescendingOrder
        if 0 <= column < len(self.columns) and self.columns[column].key in _SORTS:
            self.sort_asked.emit(_SORTS[self.columns[column].key], descending)
        else:
            self.sort_asked.emit(SortKey.BEST, False)

    # -- inside ------------------------------------------------------------------------------

    def _cell(self, hit: PartHit, column: int) -> Cell:
        cells = self._cells.get(hit.uid)
        if cells is None:
            cells = self._cells[hit.uid] = tuple(self._made(hit, c) for c in self.columns)
        return cells[column]

    def _made(self, hit: PartHit, column: Column[PartHit]) -> Cell:
        words = self._words if column.key in _HIGHLIGHTED else ()
        return make_cell(column, hit, column.text(hit), matches=words)

    def _want(self, chunk: int) -> None:
        if chunk not in self._asked:
            self._asked.add(chunk)
            self._to_ask.add(chunk)
            if not self._ask_timer.isActive():
                self._ask_timer.start()

    def _on_ask(self) -> None:
        chunks, self._to_ask = sorted(self._to_ask), set()
        for chunk in chunks:
            rows = range(chunk * CHUNK, min((chunk + 1) * CHUNK, self._count))
            if self._page is not None and rows:
                self.rows_wanted.emit(Wanted(self._generation, self._page, rows))

    def _repaint_all(self) -> None:
        if self._count:
            last = self.index(self._count - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _net_value(self, hit: PartHit) -> Decimal | None:
        return None if self.hide_prices or hit.net is None else hit.net.amount

    def _columns(self) -> tuple[Column[PartHit], ...]:
        currency = self._currency
        return (
            Column(
                "number",
                wording.tr("Part number"),
                lambda hit: hit.number,
                look=lambda hit: Look.STRONG if hit.sale_status == "active" else Look.SECOND,
                tooltip=lambda hit: " · ".join(
                    p for p in (hit.brand, hit.number, wording.found_words(hit)) if p
                ),
                width=116,
            ),
            Column(
                "name",
                wording.tr("Description"),
                wording.listed,
                badge=wording.list_state_badge,
                tooltip=lambda hit: hit.name,
                width=162,
                stretch=True,
            ),
            Column(
                "fits",
                wording.tr("Fits"),
                lambda hit: wording.fits_words(hit.fits),
                look=Look.SECOND,
                tooltip=lambda hit: hit.fits,
                width=112,
                hidden=not self._roomy,
                sortable=False,
            ),
            Column(
                "stock",
                wording.tr("Stock"),
                lambda hit: wording.stock_place(hit.stock),
                badge=lambda hit: wording.stock_badge(hit.stock),
                tooltip=lambda hit: wording.stock_details(hit.stock),
                # The figure; the place stands beside it where the description leaves room.
                width=64,
            ),
            Column(
                "net",
                wording.tr("Net {0}").format(currency).strip(),
                lambda hit: wording.net_words(hit, hidden=self.hide_prices, currency=currency),
                right=True,
                sort_key=self._net_value,
                width=82,
            ),
            Column("brand", wording.tr("Brand"), lambda hit: hit.brand, look=Look.SECOND,
                   hidden=True, sortable=False),
        )  # fmt: skip
