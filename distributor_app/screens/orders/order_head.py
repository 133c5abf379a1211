"""The head of an order's page: the way back, its name and state, what can be done with it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from catalog_cache.contract.states import OrderStatus, SubmissionState

from catalog_cache.records import OrderView

from distributor_app.printing import Printer
from distributor_app.screens.orders import wording
from distributor_app.theme import Theme
from distributor_app.widgets.back_link import BackLink
from distributor_app.widgets.badge import Badge
from distributor_app.widgets.elided_label import ElidedLabel

_MAY_BE_EDITED = frozenset({OrderStatus.REFUSED, OrderStatus.WITHDRAWN})
PRINT_ON = "print_on "
"""Beginning of the deed that prints; the printer's name follows."""
_TITLE_LETTERS = 24
_MAY_BE_PHONED = frozenset({SubmissionState.QUEUED, SubmissionState.SET_ASIDE})


class OrderHead(QWidget):
    """Title line of one order.

    Signals:
        back_wanted(): show the list.
        deed_wanted(str): reorder, edit_as_new, cancel, cancel_lines, amend, expedite, return,
            phone, save_pdf, open_pdf, or PRINT_ON and a printer's name.
    """

    back_wanted = Signal()
    deed_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._back = BackLink(theme, self.tr("Orders"), self.tr("Back to all orders"))
        self._back.setToolTip(self.tr("Back to all orders (Esc)"))
        self._back.clicked.connect(self.back_wanted)
        self._title = _shrinking("page")
        self._detail = _shrinking("second")
        self._status = Badge(theme)
        self._answer = Badge(theme)
        self._phone = self._deed("phone", self.tr("Placed by &phone…"))
        self._edit = self._deed("edit_as_new", self.tr("&Edit as new"))
        self._edit.setProperty("role", "primary")
        self._reorder = self._deed("reorder", self.tr("&Re-order"))
        self._reorder.setToolTip(self.tr("Start a draft with the same lines (Ctrl+R)"))
        self._change = self._menu(
            self.tr("&Change"),
            {
                "cancel": self.tr("Ask to &cancel the order…"),
                "cancel_lines": self.tr("Ask to cancel the selected &lines…"),
                "amend": self.tr("Ask for another &quantity…"),
                "expedite": self.tr("Ask to deliver &sooner…"),
            },
        )
        self._print = self._menu(
            self.tr("Pr&int"),
            {"open_pdf": self.tr("&Open as PDF"), "save_pdf": self.tr("&Save as PDF…")},
        )
        self._return = self._deed("return", self.tr("Re&turn…"))
        self._return.setToolTip(self.tr("Ask to send back the selected line"))
        self._lay_out(theme)

    def show_order(self, view: OrderView, *, may_claim: bool) -> None:
        """Show an order's name and state, and offer what makes sense in that state."""
        order = view.summary
        self._title.setText(wording.order_title(order))
        # A PO number is never cut; a label that stands for one may be, where there is no room.
        most = self._title.fontMetrics().averageCharWidth() * _TITLE_LETTERS
        self._title.setMinimumWidth(min(self._title.sizeHint().width(), most))
        label = order.label if order.po_number else ""
        # The number goes first: it is asked for on the phone, and the end is cut where room ends.
        told = (", ".join(order.vendor_numbers), label)
        self._detail.setText(" · ".join(part for part in told if part))
        self._status.show_look(wording.status_look(order))
        self._answer.show_look(wording.answer_look(order))
        submission = view.submission
        waits = submission is not None and submission.state in _MAY_BE_PHONED
        self._phone.setVisible(waits)
        self._edit.setVisible(order.status in _MAY_BE_EDITED)
        self._return.setVisible(may_claim and bool(view.invoices))
        self._change.setVisible(view.state is not None and order.status not in wording.ENDED)

    def changes_offered(self) -> list[QAction]:
        """Return what can be asked about the selected lines now, for the menu of a line."""
        return [entry for entry in self.requests_offered() if entry.objectName() != "cancel"]

    def requests_offered(self) -> list[QAction]:
        """Return what can be asked of the vendor now, about the order and its lines."""
        return [] if self._change.isHidden() else list(self._change.menu().actions())

    def ask_for_paper(self) -> None:
        """Offer the printers and files on which the order can go."""
        self._print.showMenu()

    def show_printers(self, printers: Sequence[Printer]) -> None:
        """Offer these printers above the PDF entries."""
        menu = self._print.menu()
        for entry in menu.actions():
            if entry.objectName().startswith(PRINT_ON):
                menu.removeAction(entry)
                entry.deleteLater()
        first = menu.actions()[0]
        for printer in printers:
            entry = QAction(self.tr("Print on {0}").format(printer.name.replace("&", "&&")), menu)
            entry.setObjectName(PRINT_ON + printer.name)
            entry.triggered.connect(self._on_deed)
            menu.insertAction(first, entry)

    def _lay_out(self, theme: Theme) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space.l, theme.space.s - 1, theme.space.l, theme.space.s - 1)
        row.setSpacing(theme.space.s)
        for widget in (self._back, self._title, self._detail, self._status, self._answer):
            row.addWidget(widget)
        row.addStretch(1)
        for button in (
            self._edit,
            self._phone,
            self._reorder,
            self._change,
            self._return,
            self._print,
        ):
            row.addWidget(button)

    def _deed(self, code: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(code)
        button.clicked.connect(self._on_deed)
        return button

    def _menu(self, text: str, deeds: dict[str, str]) -> QPushButton:
        button = QPushButton(text)
        menu = QMenu(button)
        for code, words in deeds.items():
            entry = QAction(words, menu)
            entry.setObjectName(code)
            entry.triggered.connect(self._on_deed)
            menu.addAction(entry)
        button.setMenu(menu)
        return button

    def _on_deed(self) -> None:
        self.deed_wanted.emit(self.sender().objectName())


def _shrinking(role: str) -> ElidedLabel:
    """Return a label as wide as its words, less where the buttons need the room."""
    label = ElidedLabel()
    label.setProperty("role", role)
    label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
    return label
