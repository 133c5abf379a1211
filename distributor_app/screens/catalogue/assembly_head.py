"""The line above an assembly: the way down to it, and for which machine one asks."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from catalog_cache.contract.effectivity import Fit

from catalog_cache.records import AssemblyPage, MachineShelf

from distributor_app.context import DeskContext
from distributor_app.screens.catalogue.fit_line import FitLine
from distributor_app.screens.catalogue.link_button import LinkButton
from distributor_app.screens.catalogue.machine_choice import MachineChoice
from distributor_app.widgets.elided_label import ElidedLabel
from distributor_app.widgets.layouts import clear


class AssemblyHead(QWidget):
    """Bread crumbs, title, machine, what to put on paper.

    Signals:
        step_chosen(str): the id of an assembly above.
        save_asked(): the drawing with its list as a file.
    """

    step_chosen = Signal(str)
    save_asked = Signal()

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self._steps = QHBoxLayout()
        self._steps.setSpacing(theme.space.xxs)
        self._title = ElidedLabel()
        self._title.setProperty("role", "page")
        self.machine = MachineChoice(context)
        self.fit = FitLine(theme, one_line=True)
        self.fit.say_asked.connect(self.machine.ask)
        save_list = QPushButton(self.tr("Save as PDF…"))
        save_list.setToolTip(self.tr("The drawing with its parts list as a file"))
        save_list.clicked.connect(self.save_asked)
        print_list = QPushButton(self.tr("Print"))
        print_list.setToolTip(self.tr("The drawing with its parts list on paper"))
        self.printers = QMenu(print_list)
        print_list.setMenu(self.printers)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.space.l, theme.space.s, theme.space.l, theme.space.s)
        column.setSpacing(theme.space.xs)
        row = QHBoxLayout()
        column.addLayout(row)
        column.addWidget(self.fit)
        row.setSpacing(theme.space.s)
        row.addLayout(self._steps)
        row.addWidget(self._title, 1)
        row.addWidget(self.machine)
        row.addWidget(print_list)
        row.addWidget(save_list)

    def show_page(self, page: AssemblyPage, shelf: MachineShelf) -> None:
        """Show another assembly, and for which machine it was read."""
        clear(self._steps)
        for step, title in page.path:
            button = LinkButton(title, step)
            button.clicked.connect(self._on_step_clicked)
            self._steps.addWidget(button)
            arrow = QLabel("›")
            arrow.setProperty("role", "second")
            self._steps.addWidget(arrow)
        self._title.setText(page.title)
        self.machine.show_shelf(shelf, page.models)
        # That it is the machine's own drawing goes without saying.
        foreign = page.fit is not None and page.fit.fit is not Fit.FITS
        self.fit.show_answer(page.fit if foreign else None)

    def _on_step_clicked(self) -> None:
        self.step_chosen.emit(self.sender().objectName())
