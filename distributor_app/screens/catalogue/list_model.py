"""The table model of a list of parts; quantity and remark are written in it. No widgets."""

from collections.abc import Sequence
from datetime import UTC
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from catalog_cache.records import ListedPart

from distributor_app import formats
from distributor_app.screens.catalogue import wording
from distributor_app.widgets.record_model import BadgeLook, Column, Look, RecordModel

_Index = QModelIndex | QPersistentModelIndex
_WRITTEN = ("qty", "remark")


class ListModel(RecordModel[ListedPart]):
    """Parts of a list in its order, or as one sorts them.

    Signals:
        written(object, str, str): the key of a part, "qty" or "remark", and what was typed.
    """

    written = Signal(object, str, str)

    def __init__(self, currency: str, *, recent: bool, parent: QObject | None = None) -> None:
        self._recent = recent
        self._hidden = False
        super().__init__(_columns(currency, recent=recent, hidden=False), parent)

    def show(self, parts: Sequence[ListedPart], currency: str, *, hide_prices: bool) -> None:
        """Show other parts."""
        self.columns = _columns(currency, recent=self._recent, hidden=hide_prices)
        self.set_records(parts)

    def column_of(self, key: str) -> int:
        """Return the number of a column, -1 where there is none."""
        return next((n for n, column in enumerate(self.columns) if column.key == key), -1)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsEditable if self._is_written(index) else usual

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.EditRole and index.isValid():
            part = self._records[index.row()]
            if self.columns[index.column()].key == "qty":
                # As one types it: without the groups of thousands that stand in the list.
                return "" if part.qty is None else f"{part.qty.normalize():f}"
            return self.columns[index.column()].text(part)
        return super().data(index, role)

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Pass what was typed on; the row changes when it is kept."""
        if role != Qt.ItemDataRole.EditRole or not self._is_written(index):
            return False
        text = str(value).strip()
        if text == self.data(index, Qt.ItemDataRole.EditRole):
            return False
        key = self.columns[index.column()].key
        self.written.emit(self._records[index.row()].key, key, text)
        return True

    def _is_written(self, index: _Index) -> bool:
        return index.isValid() and self.columns[index.column()].key in _WRITTEN


def gone_badge() -> BadgeLook:
    """Return what stands before a part that the catalogue lacks: it is gone, or not kept here."""
    return BadgeLook(wording.tr("not in your catalogue"), "warning", "warning")


def _columns(currency: str, *, recent: bool, hidden: bool) -> tuple[Column[ListedPart], ...]:
    own: tuple[Column[ListedPart], ...] = (
        Column(
            "qty", wording.tr("Quantity"), _quantity, right=True, sort_key=_quantity_value,
            width=84,
        ),
        Column(
            "remark", wording.tr("Remark"), lambda part: part.remark, look=Look.SECOND, width=170
        ),
    )  # fmt: skip
    return (
        Column("number", wording.tr("Part number"), _number, look=_number_look, width=128),
        Column("name", wording.tr("Description"), _name, badge=_badge, width=190, stretch=True),
        *(() if recent else own),
        Column("stock", wording.tr("Stock"), _stock, badge=_stock_badge, width=110),
        Column(
            "net", wording.tr("Net {0}").format(currency).strip(),
            lambda part: _net(part, currency, hidden=hidden), right=True,
            sort_key=lambda part: None if hidden else _net_value(part), width=90,
        ),
        Column(
            "added", wording.tr("Looked at") if recent else wording.tr("Put in"),
            lambda part: formats.moment(part.added_at), look=Look.SECOND,
            sort_key=lambda part: part.added_at.astimezone(UTC), width=120, hidden=not recent,
        ),
        Column("brand", wording.tr("Brand"), lambda part: part.key[0], look=Look.SECOND,
               hidden=True),
    )  # fmt: skip


def _number(part: ListedPart) -> str:
    return part.number if part.hit is None else part.hit.number


def _number_look(part: ListedPart) -> Look:
    sold = part.hit is not None and part.hit.sale_status == "active"
    return Look.STRONG if sold else Look.SECOND


def _name(part: ListedPart) -> str:
    return part.name if part.hit is None else part.hit.name


def _badge(part: ListedPart) -> BadgeLook | None:
    return gone_badge() if part.hit is None else wording.list_state_badge(part.hit)


def _quantity(part: ListedPart) -> str:
    return "" if part.qty is None else formats.quantity(part.qty)


def _quantity_value(part: ListedPart) -> Decimal | None:
    return part.qty


def _stock(part: ListedPart) -> str:
    return "" if part.hit is None else wording.stock_place(part.hit.stock)


def _stock_badge(part: ListedPart) -> BadgeLook | None:
    return None if part.hit is None else wording.stock_badge(part.hit.stock)


def _net(part: ListedPart, currency: str, *, hidden: bool) -> str:
    return "" if part.hit is None else wording.net_words(part.hit, hidden=hidden, currency=currency)


def _net_value(part: ListedPart) -> Decimal | None:
    return None if part.hit is None or part.hit.net is None else part.hit.net.amount
