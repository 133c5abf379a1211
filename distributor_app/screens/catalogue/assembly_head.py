"""The line above an assembly: the way down to it, and for which machine one asks."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QWidget

from catalog_cache.contract.effectivity import MachineFacts

from catalog_cache.records import AssemblyPage

from distributor_app.screens.catalogue.link_button import LinkButton
from distributor_app.theme import Theme
from distributor_app.widgets.elided_label import ElidedLabel
from distributor_app.widgets.layouts import clear

_ASK_AFTER_MS = 250


class AssemblyHead(QWidget):
    """Bread crumbs, title, machine, what to put on paper.

    Signals:
        step_chosen(str): the id of an assembly above.
        machine_changed(object): MachineFacts, or None for any machine.
        save_asked(): the drawing with its list as a file.
    """

    step_chosen = Signal(str)
    machine_changed = Signal(object)
    save_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._models: tuple[str, ...] = ()
        self._steps = QHBoxLayout()
        self._steps.setSpacing(theme.space.xxs)
        self._title = ElidedLabel()
        self._title.setProperty("role", "page")
        self._model = QComboBox()
        self._model.setAccessibleName(self.tr("Machine model"))
        self._model.activated.connect(self._on_machine_edited)
        self._serial = QLineEdit()
        self._serial.setPlaceholderText(self.tr("Serial number"))
        self._serial.setAccessibleName(self.tr("Serial number of the machine"))
        self._serial.setToolTip(self.tr("With a serial number the list says which parts fit."))
        self._serial.setMaximumWidth(theme.size.preview // 2)
        self._serial.textEdited.connect(self._on_serial_edited)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_ASK_AFTER_MS)
        self._timer.timeout.connect(self._on_machine_edited)
        save_list = QPushButton(self.tr("Save as PDF…"))
        save_list.setToolTip(self.tr("The drawing with its parts list as a file"))
        save_list.clicked.connect(self.save_asked)
        print_list = QPushButton(self.tr("Print"))
        print_list.setToolTip(self.tr("The drawing with its parts list on paper"))
        self.printers = QMenu(print_list)
        print_list.setMenu(self.printers)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space.l, theme.space.s, theme.space.l, theme.space.s)
        row.setSpacing(theme.space.s)
        row.addLayout(self._steps)
        row.addWidget(self._title, 1)
        row.addWidget(self._model)
        row.addWidget(self._serial)
        row.addWidget(print_list)
        row.addWidget(save_list)

    @property
    def machine(self) -> MachineFacts | None:
        """The machine asked for; None while nothing is said about it."""
        model, serial = self._chosen_model(), self._serial.text().strip()
        if not model and not serial:
            return None
        return MachineFacts(model=model or None, serial=serial or None)

    @property
    def machine_words(self) -> str:
        """The machine in words, for the printed list."""
        return " ".join(
            part for part in (self._chosen_model(), self._serial.text().strip()) if part
        )

    def forget_machine(self) -> None:
        """Ask for any machine again."""
        self._timer.stop()
        self._serial.clear()
        self._model.setCurrentIndex(0)

    def show_page(self, page: AssemblyPage) -> None:
        """Show another assembly."""
        clear(self._steps)
        for step, title in page.path:
            button = LinkButton(title, step)
            button.clicked.connect(self._on_step_clicked)
            self._steps.addWidget(button)
            arrow = QLabel("›")
            arrow.setProperty("role", "second")
            self._steps.addWidget(arrow)
        self._title.setText(page.title)
        if page.models != self._models:
            self._models = page.models
            self._model.clear()
            self._model.addItem(self.tr("Any model"), "")
            for model in page.models:
                self._model.addItem(model, model)
        if len(page.models) == 1:
            self._model.setCurrentIndex(1)
        self._model.setVisible(len(page.models) > 1)

    def _chosen_model(self) -> str:
        return str(self._model.currentData() or "")

    def _on_step_clicked(self) -> None:
        self.step_chosen.emit(self.sender().objectName())

    def _on_serial_edited(self, _text: str) -> None:
        self._timer.start()

    def _on_machine_edited(self) -> None:
        self.machine_changed.emit(self.machine)
