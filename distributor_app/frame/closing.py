"""Closing the window in the middle of something: says what goes on, and loses nothing unasked."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from distributor_app.tasks import Tasks


class Closing(QObject):
    """Asks once when work is under way that would be lost."""

    def __init__(self, tasks: Tasks, window: QWidget) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._window = window
        self._decided = False
        self._waiting = False
        self._box: QMessageBox | None = None
        tasks.rested.connect(self._on_rested)

    def may_close(self) -> bool:
        """Tell whether the window may close now; if not, the user is being asked."""
        if self._decided or not self._tasks.under_way:
            return True
        self._ask()
        return False

    @property
    def box(self) -> QMessageBox | None:
        """The question, while it is asked."""
        return self._box

    def _ask(self) -> None:
        if self._box is not None:
            self._box.raise_()
            return
        self._waiting = False
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("Still under way"))
        box.setText("\n".join(dict.fromkeys(self._tasks.under_way)))
        box.setInformativeText(
            self.tr("It is lost if you close now. The window can close by itself when it is done.")
        )
        later = box.addButton(self.tr("&Close when done"), QMessageBox.ButtonRole.AcceptRole)
        now = box.addButton(self.tr("&Stop it and close"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(self.tr("S&tay"), QMessageBox.ButtonRole.RejectRole)
        later.setProperty("role", "primary")
        now.setProperty("role", "danger")
        later.setObjectName("later")
        now.setObjectName("now")
        box.setDefaultButton(later)
        box.setEscapeButton(stay)
        box.buttonClicked.connect(self._on_answered)
        box.finished.connect(self._on_finished)
        self._box = box
        box.open()

    def _on_answered(self, button: QWidget) -> None:
        self._waiting = button.objectName() == "later"
        self._decided = button.objectName() == "now"

    def _on_finished(self) -> None:
        self._box = None
        if self._decided or (self._waiting and not self._tasks.under_way):
            self._window.close()

    def _on_rested(self) -> None:
        if self._box is not None:
            # Nothing is lost any more: there is nothing left to ask.
            self._waiting = True
            self._box.close()
        elif self._waiting:
            self._window.close()
