"""Asks what is to be kept of the catalogue, and says how much that is after each tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHeaderView,
    QLabel,
    QRadioButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from catalog_cache.contract.wire.selection import Selection

from distributor_app import formats
from distributor_app.keeping.models import MACHINES, ProductLines
from distributor_app.keeping.words import sizes_text
from distributor_app.theme import Theme

if TYPE_CHECKING:
    from catalog_cache.contract.wire.selection import ContentSize, SelectionOffer

_MOST_ROWS = 9


class KeepDialog(QDialog):
    """What there is to keep; deletes itself when it is closed.

    Signals:
        chosen(object): the Selection, once, when it is another than before.
    """

    chosen = Signal(object)

    def __init__(
        self, theme: Theme, offer: SelectionOffer, selection: Selection, *, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What to keep of the catalogue"))
        self._theme = theme
        self._offer = offer
        self._before = selection
        self.whole = QRadioButton(
            self.tr("&Whole catalogue, {0}").format(formats.size(offer.whole.fetch))
        )
        self.some = QRadioButton(self.tr("Only these &product lines"))
        self.lines = ProductLines(offer.lines, selection.lines)
        self.lines.setParent(self)
        self.without = QCheckBox(
            self.tr("Without &discontinued parts ({0})").format(formats.count(offer.discontinued))
        )
        self._view = self._line_view()
        self._sum = QLabel()
        self._sum.setProperty("role", "strong")
        self._sum.setWordWrap(True)
        self._besides = QLabel()
        self._besides.setProperty("role", "second")
        self._besides.setWordWrap(True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._keep = self._buttons.addButton(
            self.tr("&Keep this"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._keep.setProperty("role", "primary")
        self._lay_out()
        self._show_choice(selection)
        self._connect()
        self._say()
        self._settle_size()

    def selection(self) -> Selection:
        """Return what is chosen in the dialog now."""
        return Selection(
            lines=self.lines.chosen() if self.some.isChecked() else (),
            without_discontinued=self.without.isChecked(),
        )

    # -- inside ------------------------------------------------------------------------------

    def _line_view(self) -> QTreeView:
        view = QTreeView()
        view.setModel(self.lines)
        view.setRootIsDecorated(False)
        view.setUniformRowHeights(True)
        view.setAllColumnsShowFocus(True)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(self.tr("Product lines"))
        header = view.header()
        header.setStretchLastSection(False)
        for column in range(self.lines.columnCount()):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(MACHINES, QHeaderView.ResizeMode.Stretch)
        return view

    def _settle_size(self) -> None:
        """Give the list the height of its rows, and the dialog that of all its words."""
        view, rows = self._view, self.lines.rowCount()
        # Only with its looks does it know how high a row is.
        view.ensurePolished()
        height = min(rows, _MOST_ROWS) * max(view.sizeHintForRow(0), self._theme.size.line)
        height += view.header().sizeHint().height() + 2 * view.frameWidth()
        view.setMinimumHeight(height)
        if rows <= _MOST_ROWS:
            view.setMaximumHeight(height)
        width = 5 * self._theme.size.preview // 2
        layout = self.layout()
        assert layout is not None
        self.resize(width, layout.totalHeightForWidth(width))

    def _lay_out(self) -> None:
        space = self._theme.space
        about = QLabel(
            self.tr(
                "What you leave out is not found on this computer. Prices, stock and manuals stay"
                " whole, and you can choose anew at any time in Settings."
            )
        )
        about.setWordWrap(True)
        foot = QFrame()
        said = QVBoxLayout(foot)
        said.setContentsMargins(0, space.s, 0, 0)
        said.setSpacing(space.xxs)
        said.addWidget(self._sum)
        said.addWidget(self._besides)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[space.l] * 4)
        column.setSpacing(space.m)
        column.addWidget(about)
        column.addWidget(self.whole)
        column.addWidget(self.some)
        column.addWidget(self._view, 1)
        column.addWidget(self.without)
        column.addWidget(foot)
        column.addWidget(self._buttons)

    def _show_choice(self, selection: Selection) -> None:
        before = self.some if selection.lines else self.whole
        before.setChecked(True)
        before.setFocus()
        self.without.setChecked(selection.without_discontinued)
        self.without.setVisible(bool(self._offer.discontinued))
        self.lines.leave_out_discontinued(selection.without_discontinued)
        for widget in (self.some, self._view):
            widget.setVisible(len(self._offer.lines) > 1 or bool(selection.lines))

    def _connect(self) -> None:
        self.whole.toggled.connect(self._say)
        self.without.toggled.connect(self._on_without)
        self.lines.ticked.connect(self._on_ticked)
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)

    def _on_without(self, leave_out: bool) -> None:
        self.lines.leave_out_discontinued(leave_out)
        self._say()

    def _on_ticked(self) -> None:
        # Whoever ticks a line wants lines, whatever was chosen above.
        self.some.setChecked(True)
        self._say()

    def _say(self) -> None:
        """Say how much is chosen now."""
        selection = self.selection()
        none = self.some.isChecked() and not selection.lines
        self._keep.setEnabled(not none and selection != self._before)
        if none:
            self._sum.setText(self.tr("Tick at least one product line."))
            self._besides.setText("")
            return
        exact = self._exact(selection)
        size = exact or self._offer.about(selection)
        parts = self.tr("%Ln part(s)", "", size.parts)
        self._sum.setText(f"{sizes_text(size, exact=exact is not None)} · {parts}")
        self._besides.setText("" if exact is not None else self._words_of_more(selection))

    def _words_of_more(self, selection: Selection) -> str:
        """Say what is kept besides the lines, so that the sum is no riddle."""
        words = self.tr("Parts that a kept drawing, kit or replacement names come on top.")
        others = self._offer.unlined
        ended = others.discontinued if selection.without_discontinued else 0
        unlined = others.size.parts - ended
        if selection.lines and unlined:
            among = self.tr("{0} of them belong to no product line and are always kept.")
            words = f"{among.format(formats.count(unlined))} {words}"
        return words

    def _exact(self, selection: Selection) -> ContentSize | None:
        if selection.is_whole:
            return self._offer.whole
        chosen = self._offer.chosen
        return chosen.size if selection == chosen.selection else None

    def _on_accepted(self) -> None:
        self.chosen.emit(self.selection())
        self.accept()
