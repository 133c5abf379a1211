"""For which machine one works: to choose, to change, to forget; the same in every page."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from catalog_cache.contract.effectivity import Need

from catalog_cache.records import KnownMachine, MachineShelf

from distributor_app.context import DeskContext
from distributor_app.screens.catalogue.machine_dialog import MachineDialog
from distributor_app.screens.catalogue.machine_words import machine_entry, machine_name
from distributor_app.tasks import Lane
from distributor_app.widgets.icon_button import IconButton

if TYPE_CHECKING:
    from catalog_cache.desk import Desk

# Of many machines those that were used last; the others are found by typing their number.
_MOST = 12


class MachineChoice(QWidget):
    """A button with the machine's name and its menu, and one that forgets the machine.

    What is chosen is written by the desk, which announces it: every page then reads again.
    """

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shelf = MachineShelf()
        self._models: tuple[str, ...] = ()
        self.button = QPushButton()
        self.menu = QMenu(self.button)
        self.menu.aboutToShow.connect(self._fill)
        self.button.setMenu(self.menu)
        self.forget_button = IconButton(
            context.theme, "close", self.tr("Work for any machine again"), role="bare"
        )
        self.forget_button.clicked.connect(self.forget)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(context.theme.space.xxs)
        row.addWidget(self.button)
        row.addWidget(self.forget_button)
        self.show_shelf(MachineShelf())

    @property
    def shelf(self) -> MachineShelf:
        """The machines there are, and the one that is worked for."""
        return self._shelf

    @property
    def words(self) -> str:
        """The machine's name, "" for any machine."""
        return machine_name(self._shelf.current) if self._shelf.current is not None else ""

    def show_shelf(self, shelf: MachineShelf, models: Sequence[str] = ()) -> None:
        """Show the machine worked for; `models` are offered when another one is typed."""
        self._shelf = shelf
        self._models = tuple(models) or self._models
        chosen = shelf.current is not None
        self.button.setText(self.words.replace("&", "&&") if chosen else self.tr("Any machine"))
        self.button.setAccessibleName(
            self.tr("Machine: {0}").format(self.words) if chosen else self.tr("Choose a machine")
        )
        self.button.setToolTip(
            self.tr("What fits is said for this machine.")
            if chosen
            else self.tr("With a machine the desk says which parts fit.")
        )
        self.forget_button.setVisible(chosen)

    def ask(self, needs: Sequence[Need] = ()) -> None:
        """Ask for what is not known of the machine, or for a machine while there is none."""
        self._open(self._shelf.current, needs)

    def forget(self) -> None:
        """Work for any machine again."""
        self._choose("")

    def _fill(self) -> None:
        self.menu.clear()
        current = self._shelf.current
        anyone = self.menu.addAction(self.tr("Any machine"), self.forget)
        anyone.setCheckable(True)
        anyone.setChecked(current is None)
        for machine in self._shelf.machines[:_MOST]:
            entry = self.menu.addAction(machine_entry(machine).replace("&", "&&"))
            entry.setData(machine.id)
            entry.setCheckable(True)
            entry.setChecked(machine == current)
            entry.triggered.connect(self._on_machine)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("&Another machine…"), self._on_another)
        if current is not None:
            self.menu.addAction(self.tr("&Say more about it…"), self.ask)
            if not current.registered:
                self.menu.addAction(self.tr("&Take it off the list"), self._on_remove)

    def _on_machine(self) -> None:
        entry = self.sender()
        if isinstance(entry, QAction):
            self._choose(str(entry.data()))

    def _on_another(self) -> None:
        self._open(None)

    def _on_remove(self) -> None:
        current = self._shelf.current
        if current is not None:
            work = partial(_remove, self._context.desk, current.id)
            self._context.tasks.run(self, work, self._on_written, lane=Lane.WRITE)

    def _open(self, machine: KnownMachine | None, needs: Sequence[Need] = ()) -> None:
        dialog = MachineDialog(
            self._context.theme, self._models, machine, needs, parent=self.window()
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.said.connect(self._on_said)
        dialog.open()

    def _on_said(self, machine: KnownMachine) -> None:
        if machine.model or machine.serial:
            work = partial(_remember, self._context.desk, machine)
            self._context.tasks.run(self, work, self._on_written, lane=Lane.WRITE)

    def _choose(self, machine: str) -> None:
        work = partial(_choose, self._context.desk, machine)
        self._context.tasks.run(self, work, self._on_written, lane=Lane.WRITE)

    def _on_written(self, shelf: MachineShelf) -> None:
        """Say it at once; the page reads again when the desk announces it."""
        self.show_shelf(shelf)


def _choose(desk: Desk, machine: str) -> MachineShelf:
    desk.machines.choose(machine)
    return desk.machines.shelf()


def _remember(desk: Desk, machine: KnownMachine) -> MachineShelf:
    desk.machines.remember(machine)
    return desk.machines.shelf()


def _remove(desk: Desk, machine: str) -> MachineShelf:
    desk.machines.remove(machine)
    return desk.machines.shelf()
