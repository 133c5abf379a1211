"""The window before its desk is open: the same frame, an empty page, a search that takes keys.

What is typed meanwhile is kept and searched as soon as there is a catalogue to search in. Imports
nothing of the desk, because the desk's libraries are what is being waited for.
"""

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenuBar, QVBoxLayout, QWidget

from distributor_app.frame.navigation_column import NavigationColumn
from distributor_app.frame.top_bar import TopBar
from distributor_app.settings import Settings
from distributor_app.theme import Theme
from distributor_app.widgets.skeleton import Skeleton


class OpeningFrame(QMainWindow):
    """Stands where the main window will stand."""

    def __init__(self, theme: Theme, settings: Settings, vendor: str, account: str) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("{0} – Distributor Desk").format(vendor))
        self.navigation = NavigationColumn(theme)
        self.navigation.show_vendor(vendor)
        self.navigation.show_current("home")
        self.navigation.setEnabled(False)
        self.top_bar = TopBar(theme)
        self.top_bar.show_account(account)
        self._page = QWidget()
        self._page.setProperty("role", "surface")
        self._page.setAccessibleName(self.tr("Opening…"))
        self._status = QWidget()
        self._status.setObjectName("statusLine")
        self._status.setFixedHeight(theme.size.status)
        self._lay_out()
        if settings.menu_bar:
            self.setMenuBar(self._menus())
        self.resize(*theme.size.window)
        if settings.window_geometry:
            self.restoreGeometry(QByteArray.fromBase64(settings.window_geometry.encode()))
        Skeleton(theme, self._page, lines=1).show_loading(True)
        self.top_bar.search.setFocus()

    @property
    def typed(self) -> str:
        """What was typed into the search so far."""
        return self.top_bar.search.text()

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.top_bar)
        right.addWidget(self._page, 1)
        upper = QHBoxLayout()
        upper.setSpacing(0)
        upper.addWidget(self.navigation)
        upper.addLayout(right, 1)
        centre = QWidget()
        whole = QVBoxLayout(centre)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(upper, 1)
        whole.addWidget(self._status)
        self.setCentralWidget(centre)

    def _menus(self) -> QMenuBar:
        """Return a bar as high as the one to come, so that nothing moves when it comes."""
        bar = QMenuBar()
        for title in (self.tr("&File"), self.tr("&Go"), self.tr("&View"), self.tr("&Help")):
            bar.addAction(title).setEnabled(False)
        return bar
