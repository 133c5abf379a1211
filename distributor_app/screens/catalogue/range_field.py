"""Two fields for a range, as from 10 to 25 mm, with what is wrong said below them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from catalog_cache.contract.units import UnreadableAmountError

from distributor_app.screens.catalogue.spec_range import SpecRange
from distributor_app.theme import Theme
from distributor_app.widgets.layouts import polish


class RangeField(QWidget):
    """From and to of one specification; Enter or leaving a field takes them, Escape undoes.

    Signals:
        chosen(str, object, object): the specification's code, the least and the most, each a float
            in the catalogue's unit or None.
        problem_said(str, str): the code, and what is wrong, "" when nothing is any more.
    """

    chosen = Signal(str, object, object)
    problem_said = Signal(str, str)

    def __init__(self, theme: Theme, shown: SpecRange, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._range = shown
        self.least = _Bound(self)
        self.most = _Bound(self)
        self._problem = QLabel()
        self._problem.setProperty("role", "caption")
        self._problem.setProperty("tone", "error")
        self._problem.setWordWrap(True)
        self._problem.hide()
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space.xs)
        row.addWidget(self.least, 1)
        row.addWidget(QLabel("–"))
        row.addWidget(self.most, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.space.xs, theme.space.xs, theme.space.xs, theme.space.xs)
        column.setSpacing(theme.space.xs)
        column.addLayout(row)
        column.addWidget(self._problem)
        column.addStretch(1)
        for field in (self.least, self.most):
            field.editingFinished.connect(self._on_finished)
            field.undone.connect(self._on_undone)
        self.show_range(shown)

    @property
    def problem(self) -> str:
        """What is wrong with what stands in the fields; empty when nothing is."""
        return self._problem.text()

    @property
    def is_held(self) -> bool:
        """Whether somebody is writing here."""
        return self.least.hasFocus() or self.most.hasFocus()

    def show_range(self, shown: SpecRange) -> None:
        """Show how far the hits reach and what is chosen; what is being typed stays."""
        self._range = shown
        unit = shown.word()
        named = f"{shown.name}, {unit}" if unit else shown.name
        self.least.setAccessibleName(self.tr("{0}: from").format(named))
        self.most.setAccessibleName(self.tr("{0}: to").format(named))
        self.least.setPlaceholderText(shown.lowest)
        self.most.setPlaceholderText(shown.highest)
        for field in (self.least, self.most):
            field.setToolTip(self.tr('As you write it: 10 mm, 3/8", 1.5') if unit else "")
        if not self.problem:
            self.least.show_taken(shown.shown(shown.least))
            self.most.show_taken(shown.shown(shown.most))

    def _on_finished(self) -> None:
        bounds: list[float | None] = []
        said = ""
        for field, taken in ((self.least, self._range.least), (self.most, self._range.most)):
            wrong = ""
            try:
                bounds.append(self._range.read(field.text()) if field.is_changed else taken)
            except UnreadableAmountError as error:
                wrong = self._range.problem(error)
            field.mark(wrong=bool(wrong))
            said = said or wrong
        self._say(said)
        if said:
            return
        for field in (self.least, self.most):
            field.setModified(False)
        least, most = bounds
        if least is not None and most is not None and least > most:
            least, most = most, least
        if (least, most) != (self._range.least, self._range.most):
            self.chosen.emit(self._range.code, least, most)

    def _on_undone(self) -> None:
        for field in (self.least, self.most):
            field.mark(wrong=False)
        self._say("")
        self.least.take(self._range.shown(self._range.least))
        self.most.take(self._range.shown(self._range.most))

    def _say(self, problem: str) -> None:
        if problem != self.problem:
            self._problem.setText(problem)
            self._problem.setVisible(bool(problem))
            self.setAccessibleDescription(problem)
            self.problem_said.emit(self._range.code, problem)


class _Bound(QLineEdit):
    """One end of the range.

    Signals:
        undone(): Escape was pressed while something was typed.
    """

    undone = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._taken = ""
        self.setMaxLength(40)
        self.setMinimumWidth(1)

    @property
    def is_changed(self) -> bool:
        """Whether something else stands here than what was taken."""
        return self.text().strip() != self._taken

    def take(self, text: str) -> None:
        """Show a text as what was taken."""
        self._taken = text
        self.setText(text)

    def show_taken(self, text: str) -> None:
        """Show what was taken, unless somebody is writing something else."""
        if self.isModified() and self.is_changed:
            return
        if text != self.text() or text != self._taken:
            self.take(text)

    def mark(self, *, wrong: bool) -> None:
        """Show whether this end cannot be read."""
        tone = "error" if wrong else ""
        if (self.property("tone") or "") != tone:
            self.setProperty("tone", tone)
            polish(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_changed:
            self.undone.emit()
        else:
            super().keyPressEvent(event)
            # Enter takes the range here and is nothing that a list around it should act on.
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                event.accept()
