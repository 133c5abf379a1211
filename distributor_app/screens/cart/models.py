"""The lines of a draft as a table model; imports no widgets."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from catalog_cache.records import CheckKind, DraftLine, DraftView, LineCheck

from distributor_app import formats
from distributor_app.screens.cart import wording
from distributor_app.screens.cart.check_words import in_words
from distributor_app.widgets.record_model import BadgeLook, Column, Look, RecordModel

_Index = QModelIndex | QPersistentModelIndex
HIDDEN_PRICE = "•••"

_BADGES = {
    CheckKind.OK: ("good", "check"),
    CheckKind.REPLACED: ("info", "refresh"),
    CheckKind.CHOICE: ("error", "help"),
    CheckKind.PACK: ("warning", "box"),
    CheckKind.MINIMUM: ("warning", "box"),
    CheckKind.MAXIMUM: ("warning", "box"),
    CheckKind.STOCK: ("warning", "half"),
    CheckKind.STOCK_UNKNOWN: ("neutral", "help"),
    CheckKind.PRICE_CHANGED: ("info", "info"),
    CheckKind.ON_REQUEST: ("error", "help"),
    CheckKind.AMBIGUOUS: ("error", "help"),
    CheckKind.NOT_FOUND: ("error", "error"),
    CheckKind.NOT_ORDERABLE: ("error", "error"),
    CheckKind.BAD_QUANTITY: ("error", "error"),
}
_QUIET = frozenset({CheckKind.OK, CheckKind.REPLACED})


def _tr(text: str) -> str:
    return QCoreApplication.translate("cart", text)


@dataclass(frozen=True, slots=True)
class CartRow:
    """A line of the draft with the number it has on the screen."""

    no: int
    line: DraftLine


def check_look(check: LineCheck) -> BadgeLook:
    """Return the badge that stands for a check."""
    tone, icon = _BADGES[check.kind]
    text = check.text.removesuffix(".") or _tr("In stock")
    return BadgeLook(text[:1].upper() + text[1:], tone, icon)


def needs_look(check: LineCheck) -> bool:
    """Tell whether a person should look at the line before ordering."""
    return check.blocking or check.kind not in _QUIET


def _blocks(check: LineCheck) -> bool:
    return check.blocking


def line_columns(currency: str = "", *, hide_prices: bool = False) -> tuple[Column[CartRow], ...]:
    """Return the columns of the cart; net prices are covered while `hide_prices`.

    The check takes the room that is left: on a wide screen all else stays close together.
    """
    net = _tr("Net {0}").format(currency).strip()
    return (
        Column("no", "#", _number, look=Look.SECOND, sort_key=_no, width=40),
        Column("part", _tr("Part number"), _part_number, look=Look.STRONG, width=112),
        Column("name", _tr("Description"), _name, look=_name_look, width=216),
        Column("qty", _tr("Qty"), _qty, right=True, look=Look.STRONG, sort_key=_qty_key, width=58),
        Column("pack", _tr("Pack"), _pack, right=True, look=Look.SECOND, width=48),
        Column("net", net, _covered if hide_prices else _net, right=True, width=94),
        Column("amount", _tr("Line"), _covered if hide_prices else _amount, right=True, width=84,
               sort_key=None if hide_prices else _amount_key),
        Column("for", _tr("For"), _for_whom, look=Look.SECOND, width=80),
        Column("check", _tr("Check"), _nothing, badge=_check_badge, tooltip=_check_tooltip,
               sort_key=_check_key, stretch=True, width=330),
    )  # fmt: skip


class LinesModel(RecordModel[CartRow]):
    """The lines of one draft; quantities and unknown numbers can be edited.

    Signals:
        quantity_entered(str, str): line id and the text typed as its quantity.
        number_entered(str, str): line id and the text typed as its part number.
    """

    quantity_entered = Signal(str, str)
    number_entered = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(line_columns(), parent)
        self._currency = ""
        self._hide_prices = False

    def show_draft(self, view: DraftView) -> None:
        """Show the draft's lines, touching only the rows that differ from what is shown."""
        if view.currency != self._currency:
            self._currency = view.currency
            self._renew_columns()
        rows = [CartRow(n, in_words(line)) for n, line in enumerate(view.lines, start=1)]
        shown = self.records
        kept = min(len(shown), len(rows))
        same_order = self._sorted_by is None and all(
            shown[n].line.id == rows[n].line.id for n in range(kept)
        )
        if not same_order:
            self.set_records(rows)
            return
        for number in range(kept):
            if shown[number] != rows[number]:
                self.replace(number, rows[number])
        if len(rows) > kept:
            self.beginInsertRows(QModelIndex(), kept, len(rows) - 1)
            self._records.extend(rows[kept:])
            self._texts.extend([None] * (len(rows) - kept))
            self.endInsertRows()
        elif len(shown) > kept:
            self.beginRemoveRows(QModelIndex(), kept, len(shown) - 1)
            del self._records[kept:], self._texts[kept:]
            self.endRemoveRows()

    def set_hide_prices(self, hide: bool) -> None:
        """Cover or uncover net prices and amounts."""
        if hide != self._hide_prices:
            self._hide_prices = hide
            self._renew_columns()

    def column_of(self, key: str) -> int:
        """Return the number of a column by its key; ValueError when there is none."""
        return [column.key for column in self.columns].index(key)

    def row_of(self, line_id: str) -> int:
        """Return the row of a line, -1 when it is not in the draft."""
        return next((n for n, row in enumerate(self._records) if row.line.id == line_id), -1)

    def next_problem(self, after: int) -> int:
        """Return the next row after `after` that needs a look, going round; -1 when none does.

        As long as lines stop the order, only these count.
        """
        wanted = _blocks if self.problems()[0] else needs_look
        count = len(self._records)
        for step in range(1, count + 1):
            row = (after + step) % count
            if wanted(self._records[row].line.check):
                return row
        return -1

    def place_to_mend(self, row: int) -> str:
        """Return the column where a line's problem is mended: its remedies, or what is wrong."""
        line = self._records[row].line
        if line.check.remedies or not line.check.blocking:
            return "check"
        return "part" if line.part is None else "qty"

    def problems(self) -> tuple[int, int]:
        """Return how many lines stop the order, and how many others are worth a look."""
        checks = [row.line.check for row in self._records]
        blocking = sum(check.blocking for check in checks)
        return blocking, sum(needs_look(check) for check in checks) - blocking

    def flags(self, index: _Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        if not index.isValid() or not self._may_edit(index):
            return usual
        return usual | Qt.ItemFlag.ItemIsEditable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.EditRole and index.isValid():
            line = self._records[index.row()].line
            editing = self.columns[index.column()].key == "qty"
            return line.qty_entered if editing else line.number_entered
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and index.isValid():
            # Whichever cell of a line is read out, what is wrong with the line is said with it.
            check = self._records[index.row()].line.check
            return wording.check_spoken(check, check_look(check).text) if needs_look(check) else ""
        return super().data(index, role)

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Pass what was typed on; the row changes when the checked draft comes back."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or not self._may_edit(index):
            return False
        text = str(value).strip()
        if not text or text == self.data(index, Qt.ItemDataRole.EditRole):
            return False
        line = self._records[index.row()].line
        if self.columns[index.column()].key == "qty":
            self.quantity_entered.emit(line.id, text)
        else:
            self.number_entered.emit(line.id, text)
        return True

    def _may_edit(self, index: _Index) -> bool:
        key = self.columns[index.column()].key
        return key == "qty" or (key == "part" and self._records[index.row()].line.part is None)

    def _renew_columns(self) -> None:
        self.columns = line_columns(self._currency, hide_prices=self._hide_prices)
        self._texts = [None] * len(self._records)
        last = len(self.columns) - 1
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
        if self._records:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._records) - 1, last))


def _number(row: CartRow) -> str:
    return str(row.no)


def _no(row: CartRow) -> int:
    return row.no


def _part_number(row: CartRow) -> str:
    return row.line.part.number if row.line.part else row.line.number_entered


def _name(row: CartRow) -> str:
    if row.line.part is not None:
        return row.line.part.description
    if row.line.check.kind in (CheckKind.AMBIGUOUS, CheckKind.CHOICE):
        return _tr("Several parts fit")
    return _tr("Not in this catalogue")


def _name_look(row: CartRow) -> Look:
    return Look.NORMAL if row.line.part else Look.SECOND


def _qty(row: CartRow) -> str:
    line = row.line
    return line.qty_entered if line.qty is None else formats.quantity(line.qty, line.unit)


def _qty_key(row: CartRow) -> Any:
    return row.line.qty


def _pack(row: CartRow) -> str:
    return "" if row.line.pack is None else formats.quantity(row.line.pack)


def _net(row: CartRow) -> str:
    return wording.net_price(row.line.price) if row.line.part else ""


def _amount(row: CartRow) -> str:
    line = row.line
    if line.part is None or line.price is None:
        return "" if line.part is None else formats.UNKNOWN
    return formats.amount(line.amount, line.price.currency)


def _amount_key(row: CartRow) -> Any:
    return row.line.amount


def _covered(row: CartRow) -> str:
    return HIDDEN_PRICE if row.line.price else ""


def _for_whom(row: CartRow) -> str:
    return wording.for_whom(row.line.allocations)


def _nothing(_row: CartRow) -> str:
    return ""


def _check_badge(row: CartRow) -> BadgeLook:
    return check_look(row.line.check)


def _check_tooltip(row: CartRow) -> str:
    return wording.check_in_full(row.line.check)


def _check_key(row: CartRow) -> tuple[int, str]:
    check = row.line.check
    return (0 if check.blocking else 1 if needs_look(check) else 2, check.text)
