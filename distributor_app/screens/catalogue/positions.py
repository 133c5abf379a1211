"""The model of an assembly's parts list: positions, each with its parts. No widgets."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from catalog_cache.contract.effectivity import Fit, FitAnswer

from catalog_cache.records import AssemblyPage, PartHit, Position, PositionPart

from distributor_app.language.cache_texts import spoken
from distributor_app.screens.catalogue import machine_words, wording
from distributor_app.screens.catalogue.machine_words import fit_words
from distributor_app.widgets.record_model import (
    BadgeLook,
    Cell,
    CellRole,
    Column,
    Look,
    RecordModel,
)

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class PositionRow:
    """A line of the list: a position and one of the parts it can hold (None: it has none)."""

    position: Position
    part: PositionPart | None
    first: bool

    @property
    def key(self) -> str:
        """The key that the callouts of this position carry."""
        return f"position:{self.position.id}"

    @property
    def usual_quantity(self) -> Decimal:
        """The quantity that one key press adds."""
        qty = self.part.qty if self.part is not None and self.part.qty_kind == "number" else None
        return qty if qty is not None and qty > 0 else Decimal(1)

    @property
    def sold(self) -> bool:
        """Whether this line's part can go into the cart."""
        return (
            self.part is not None
            and self.part.service == "sold"
            and self.part.fit.fit is not Fit.DOES_NOT_FIT
            and self.part.part.sale_status == "active"
            and self.part.part.price_status != "on_request"
        )


def instead_of(row: PositionRow) -> tuple[PartHit, ...]:
    """Return the assemblies that can be ordered in place of a line's part."""
    if row.part is None or row.sold or row.part.fit.fit is Fit.DOES_NOT_FIT:
        return ()
    return tuple(hit for hit in row.part.next_higher if wording.is_sold(hit))


class PositionModel(RecordModel[PositionRow]):
    """The list beside the drawing; rows of the callout pointed at are lit."""

    def __init__(self, currency: str, parent: QObject | None = None) -> None:
        self.hide_prices = False
        self._lit = ""
        self._all_columns = tuple(self._columns(currency))
        super().__init__(self._all_columns, parent)

    def show_page(self, page: AssemblyPage) -> None:
        """Show another assembly's positions; where every part fits, no column says so."""
        self._lit = ""
        rows = rows_of(page.positions)
        conditional = any(fit_badge(row) for row in rows)
        columns = tuple(c for c in self._all_columns if conditional or c.key != "fit")
        if columns != self.columns:
            self.beginResetModel()
            self.columns = columns
            self.endResetModel()
        self.set_records(rows)

    def light(self, key: str) -> None:
        """Light the rows of one position, "" none."""
        before, self._lit = self._lit, key
        for row, record in enumerate(self.records):
            if record.key in (before, key):
                last = len(self.columns) - 1
                self.dataChanged.emit(self.index(row, 0), self.index(row, last), [CellRole.LIT])

    def row_of_key(self, key: str) -> int:
        """Return the first row of a position, -1 when the list does not have it."""
        return next((n for n, record in enumerate(self.records) if record.key == key), -1)

    def row_of_part(self, uid: int) -> int:
        """Return the first row with a part, -1 when it is not in this assembly."""
        found = (n for n, r in enumerate(self.records) if r.part and r.part.part.uid == uid)
        return next(found, -1)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == CellRole.LIT:
            return bool(self._lit) and self.record(index.row()).key == self._lit
        return super().data(index, role)

    def cell(self, row: int, column: int) -> Cell:
        cell = super().cell(row, column)
        return replace(cell, lit=True) if self._lit and self.record(row).key == self._lit else cell

    def _columns(self, currency: str) -> Sequence[Column[PositionRow]]:
        return (
            Column("label", wording.tr("No."), lambda r: r.position.label if r.first else "",
                   look=Look.STRONG, width=44, sortable=False),
            Column("number", wording.tr("Part number"), _number, look=_number_look, width=116,
                   tooltip=lambda r: r.part.part.brand if r.part else ""),
            Column("name", wording.tr("Description"), _name, stretch=True, width=150,
                   tooltip=_name),
            Column("qty", wording.tr("Qty"),
                   lambda r: wording.position_quantity(r.part) if r.part else "",
                   right=True, width=44, sortable=False,
                   tooltip=lambda r: wording.quantity_meaning(r.part) if r.part else ""),
            Column("fit", wording.tr("Fits"), lambda _: "", badge=fit_badge, width=64,
                   tooltip=_condition, sortable=False),
            Column("stock", wording.tr("Stock"), lambda _: "",
                   badge=_stock, width=64, sortable=False, tooltip=_stock_tooltip),
            Column("net", wording.tr("Net {0}").format(currency).strip(), self._net,
                   right=True, width=76, sortable=False),
        )  # fmt: skip

    def _net(self, row: PositionRow) -> str:
        if row.part is None or row.part.service != "sold":
            return ""
        return wording.net_words(row.part.part, hidden=self.hide_prices)


def rows_of(positions: Sequence[Position]) -> list[PositionRow]:
    """Return the lines of a list: one for each part a position can hold, at least one each."""
    rows: list[PositionRow] = []
    for position in positions:
        parts: tuple[PositionPart | None, ...] = position.parts or (None,)
        rows.extend(PositionRow(position, part, n == 0) for n, part in enumerate(parts))
    return rows


def fit_of(row: PositionRow) -> FitAnswer | None:
    """Return whether a line fits the machine asked for; None when it fits every machine."""
    part = row.part
    if part is None or (not part.condition and part.fit.fit is Fit.FITS):
        return None
    return part.fit


def fit_badge(row: PositionRow) -> BadgeLook | None:
    """Return whether a line fits the machine as a badge; None when it always does."""
    answer = fit_of(row)
    return machine_words.fit_badge(answer) if answer is not None else None


def _number(row: PositionRow) -> str:
    if row.part is None:
        return wording.tr("assembly") if row.position.sub_assembly else "–"
    return row.part.part.number


def _number_look(row: PositionRow) -> Look:
    return Look.NORMAL if row.sold else Look.SECOND


def _name(row: PositionRow) -> str:
    indent = "  " * max(row.position.indenture - 1, 0)
    if row.part is None:
        return indent + (wording.tr("see the assembly") if row.position.sub_assembly else "")
    part = row.part
    says = [part.part.name, part.variant, wording.service_words(part), part.note]
    if row.position.sub_assembly:
        says.append(wording.tr("assembly of its own"))
    return indent + " · ".join(word for word in says if word)


def _condition(row: PositionRow) -> str:
    answer = fit_of(row)
    if row.part is None or answer is None:
        return ""
    return "\n".join(t for t in (spoken(row.part.condition), fit_words(answer)) if t)


def _stock_tooltip(row: PositionRow) -> str:
    if row.part is None or row.part.service != "sold":
        return ""
    return wording.stock_details(row.part.part.stock)


def _stock(row: PositionRow) -> BadgeLook | None:
    if row.part is None or row.part.service != "sold":
        return None
    return wording.short_state_badge(row.part.part) or wording.stock_badge(row.part.part.stock)
