"""For whom a line is: stock, a customer, a work order…; comes back on the receiving label."""

from decimal import Decimal

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from catalog_cache.contract.wire.orders import Allocation

from catalog_cache.records import DraftLine

from distributor_app.screens.cart import wording
from distributor_app.theme import Theme
from distributor_app.widgets.choice_box import ChoiceBox
from distributor_app.widgets.popup import Popup
from distributor_app.widgets.quantity_field import parse_quantity


class ForWhomPopup(Popup):
    """Edits the shares of one line; a share without quantity is left out.

    Signals:
        shares_chosen(str, object): line id and the tuple of Allocations.
    """

    shares_chosen = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._line: DraftLine | None = None
        self._rows: list[tuple[QComboBox, QLineEdit, QLineEdit]] = []
        head = QLabel(self.tr("For whom is this line?"))
        head.setProperty("role", "section")
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.space.xs)
        self._sum = QLabel()
        self._split = QPushButton(self.tr("&Split"))
        self._split.setToolTip(self.tr("Give a share of this line to somebody else"))
        self._split.clicked.connect(self._on_split)
        self._save = QPushButton(self.tr("&Save"))
        self._save.setProperty("role", "primary")
        self._save.clicked.connect(self._on_save)
        foot = QHBoxLayout()
        foot.addWidget(self._split)
        foot.addWidget(self._sum, 1, Qt.AlignmentFlag.AlignRight)
        foot.addWidget(self._save)
        self.content.addWidget(head)
        self.content.addLayout(self._grid)
        self.content.addLayout(foot)

    def edit(self, line: DraftLine, anchor: QWidget, spot: QPoint) -> None:
        """Show the shares of a line at a point of `anchor`."""
        self._line = line
        self._clear()
        whole = line.qty or Decimal(1)
        for share in line.allocations or (Allocation(qty=whole),):
            self._add(share)
        self._on_changed()
        self.show_below(anchor, spot)
        self._rows[0][1].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_save()
        else:
            super().keyPressEvent(event)

    def _clear(self) -> None:
        for fields in self._rows:
            for field in fields:
                self._grid.removeWidget(field)
                field.hide()
                field.deleteLater()
        self._rows.clear()

    def _add(self, share: Allocation) -> None:
        kind, ref = ChoiceBox(), QLineEdit(share.ref)
        qty = QLineEdit(f"{share.qty.normalize():f}")
        kind.setAccessibleName(self.tr("For"))
        ref.setAccessibleName(self.tr("Name or number"))
        ref.setPlaceholderText(self.tr("Name or number"))
        qty.setAccessibleName(self.tr("Quantity"))
        qty.setAlignment(Qt.AlignmentFlag.AlignRight)
        qty.setFixedWidth(qty.fontMetrics().horizontalAdvance("0000000000"))
        for code, text in wording.allocation_kinds().items():
            kind.addItem(text, code)
        kind.setCurrentIndex(kind.findData(share.kind))
        kind.activated.connect(self._on_changed)
        qty.textChanged.connect(self._on_changed)
        row = self._grid.rowCount()
        for column, field in enumerate((kind, ref, qty)):
            self._grid.addWidget(field, row, column)
        self._rows.append((kind, ref, qty))

    def _shares(self) -> tuple[Allocation, ...] | None:
        """Return the shares typed; None when a quantity is not a number."""
        shares = []
        for kind, ref, qty in self._rows:
            if qty.text().strip() in ("", "0"):
                continue
            value = parse_quantity(qty.text())
            if value is None:
                return None
            code = kind.currentData()
            named = "" if code == "stock" else ref.text().strip()
            shares.append(Allocation(kind=code, ref=named, qty=value))
        return tuple(shares)

    def _on_split(self) -> None:
        assert self._line is not None
        shares = self._shares() or ()
        rest = (self._line.qty or Decimal(1)) - sum((s.qty for s in shares), Decimal(0))
        self._add(Allocation(kind="customer", qty=max(rest, Decimal(0))))
        self._on_changed()
        self.adjustSize()
        self._rows[-1][1].setFocus()

    def _on_changed(self) -> None:
        for kind, ref, _qty in self._rows:
            ref.setEnabled(kind.currentData() != "stock")
        shares = self._shares()
        whole = self._line.qty if self._line else None
        fits = shares is not None and sum((s.qty for s in shares), Decimal(0)) == whole
        given = [share.qty for share in shares or ()]
        self._sum.setText(wording.share_left(whole, given))
        self._sum.setProperty("tone", "" if fits else "error")
        self._sum.style().unpolish(self._sum)
        self._sum.style().polish(self._sum)
        self._save.setEnabled(fits)

    def _on_save(self) -> None:
        shares = self._shares()
        if self._line is None or not self._save.isEnabled() or shares is None:
            return
        if shares != self._line.allocations:
            self.shares_chosen.emit(self._line.id, shares)
        self.hide()
