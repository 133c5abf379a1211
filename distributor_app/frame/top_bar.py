"""The bar at the top: back and forward, the search, whose account it is, the cart."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from distributor_app.theme import Theme
from distributor_app.widgets.icon_button import IconButton
from distributor_app.widgets.search_field import SearchField


class TopBar(QWidget):
    """Holds the search field that is always there.

    Signals:
        searched(str): the text after each key press.
        confirmed(): Enter in the search field.
        back_pressed(), forward_pressed(), find_pressed(), cart_pressed().
    """

    searched = Signal(str)
    confirmed = Signal()
    back_pressed = Signal()
    forward_pressed = Signal()
    find_pressed = Signal()
    cart_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.search = SearchField(theme, self.tr("Search parts by number or words"), "Ctrl+L")
        self.search.setAccessibleName(self.tr("Search the catalogue"))
        self.search.setMaximumWidth(theme.size.search)
        self._back = self._arrow("back", self.tr("Back (Alt+Left)"))
        self._forward = self._arrow("forward", self.tr("Forward (Alt+Right)"))
        self._find = QPushButton(self.tr("Find anything (Ctrl+K)"))
        self._find.setProperty("role", "quiet")
        self._find.setAccessibleName(self.tr("Find anything"))
        self._find.setToolTip(self.tr("Parts, orders, deliveries, manuals and commands"))
        self._account = QLabel()
        self._account.setProperty("role", "second")
        self._cart = QPushButton(self.tr("Cart"))
        self._cart.setAccessibleName(self.tr("Cart"))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space.s, theme.space.s, theme.space.l, theme.space.s)
        row.setSpacing(theme.space.s)
        row.addWidget(self._back)
        row.addWidget(self._forward)
        row.addWidget(self.search, 4)
        row.addWidget(self._find)
        row.addStretch(1)
        row.addWidget(self._account)
        row.addSpacing(theme.space.s)
        row.addWidget(self._cart)
        self._back.clicked.connect(self.back_pressed)
        self._forward.clicked.connect(self.forward_pressed)
        for button in (self._find, self._cart):
            # Enter presses what has the keyboard, as in a dialog.
            button.setAutoDefault(True)
        self._find.clicked.connect(self.find_pressed)
        self._cart.clicked.connect(self.cart_pressed)
        self.search.textEdited.connect(self.searched)
        self.search.returnPressed.connect(self.confirmed)

    def show_account(self, name: str) -> None:
        """Show whose account it is."""
        self._account.setText(name)

    def show_cart(self, lines: int) -> None:
        """Show how many lines the cart has."""
        text = self.tr("Cart {0}").format(lines) if lines else self.tr("Cart")
        self._cart.setText(text)
        self._cart.setAccessibleName(text)

    def show_history(self, *, back: bool, forward: bool) -> None:
        """Enable the arrows that lead somewhere."""
        self._back.setEnabled(back)
        self._forward.setEnabled(forward)

    def _arrow(self, icon: str, text: str) -> IconButton:
        button = IconButton(self._theme, icon, text)
        button.setObjectName(icon)
        button.setEnabled(False)
        return button
