"""The machines that the account looks after; each leads to its drawing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from catalog_cache.records import OwnMachine

from distributor_app import formats
from distributor_app.navigation import Route
from distributor_app.theme import Theme
from distributor_app.widgets.elided_label import ElidedLabel
from distributor_app.widgets.layouts import clear

_SHOWN = 6
_ACROSS = 2


class MachinesCard(QFrame):
    """Model, serial and for whom, two a row; hidden while there are none.

    Signals:
        chosen(object): the Route of the machine's drawing.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._machines: tuple[OwnMachine, ...] = ()
        self._all_shown = False
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("Your machines"))
        title = QLabel(self.tr("Your machines"))
        title.setProperty("role", "section")
        self._count = QLabel()
        self._count.setProperty("role", "count")
        space = theme.space
        head = QHBoxLayout()
        head.setSpacing(space.s)
        head.addWidget(title)
        head.addWidget(self._count)
        head.addStretch(1)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(space.l)
        self._grid.setVerticalSpacing(space.xs)
        for place in range(_ACROSS):
            self._grid.setColumnStretch(place, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(space.l, space.m, space.l, space.m)
        column.setSpacing(space.s)
        column.addLayout(head)
        column.addLayout(self._grid)
        self.hide()

    def show_machines(self, machines: Sequence[OwnMachine]) -> None:
        """Show other machines."""
        self.setVisible(bool(machines))
        if tuple(machines) != self._machines:
            self._machines = tuple(machines)
            self._fill()

    def _fill(self) -> None:
        clear(self._grid)
        self._count.setText(formats.count(len(self._machines)))
        shown = self._machines if self._all_shown else self._machines[:_SHOWN]
        for number, machine in enumerate(shown):
            self._grid.addWidget(self._cell(machine, number), number // _ACROSS, number % _ACROSS)
        if len(shown) < len(self._machines):
            rest = len(self._machines) - len(shown)
            more = QPushButton(self.tr("Show %n more", "", rest))
            more.setProperty("role", "link")
            more.clicked.connect(self._on_more)
            self._grid.addWidget(more, _SHOWN // _ACROSS, 0)

    def _cell(self, machine: OwnMachine, number: int) -> QWidget:
        cell = QWidget()
        name = self.tr("{0} no. {1}").format(machine.model, machine.serial)
        link = QPushButton(name)
        link.setObjectName(str(number))
        link.setProperty("role", "link")
        link.setEnabled(bool(machine.assembly))
        link.setToolTip(self._about(machine))
        link.setAccessibleName(self.tr("{0}: open the drawing").format(name))
        link.setAccessibleDescription(self._about(machine))
        link.clicked.connect(self._on_clicked)
        whom = ElidedLabel(machine.end_customer)
        whom.setProperty("role", "caption")
        row = QHBoxLayout(cell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.space.s)
        row.addWidget(link)
        row.addWidget(whom, 1)
        return cell

    def _about(self, machine: OwnMachine) -> str:
        """Say for whom a machine is and how its warranty stands."""
        until = machine.warranty_until
        if until is None:
            return machine.end_customer
        words = self.tr("Warranty until {0}")
        if until < date.today():
            words = self.tr("Warranty ended {0}")
        warranty = words.format(formats.day(until))
        return "\n".join(part for part in (machine.end_customer, warranty) if part)

    def _on_clicked(self) -> None:
        machine = self._machines[int(self.sender().objectName())]
        args = {"assembly": machine.assembly}
        if machine.id:
            args["machine"] = machine.id
        self.chosen.emit(Route("catalogue", args))

    def _on_more(self) -> None:
        self._all_shown = True
        self._fill()
