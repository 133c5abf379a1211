"""The window before its desk is open: the same frame, an empty page, a search that takes keys.

What is typed meanwhile is kept and searched as soon as there is a catalogue to search in. Imports
nothing of the desk, because the desk's libraries are what is being waited for.
"""

from PySide6.QtWidgets import QMainWindow, QMenuBar, QWidget

from distributor_app.frame.layout import lay_out, place
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
        page = QWidget()
        page.setProperty("role", "surface")
        page.setAccessibleName(self.tr("Opening…"))
        status = QWidget()
        status.setObjectName("statusLine")
        status.setFixedHeight(theme.size.status)
        lay_out(self, self.navigation, self.top_bar, page, status)
        if settings.menu_bar:
            self.setMenuBar(self._menus())
        place(self, theme, settings)
        Skeleton(theme, page, lines=1).show_loading(True)
        self.top_bar.search.setFocus()

    @property
    def typed(self) -> str:
        """What was typed into the search so far."""
        return self.top_bar.search.text()

    def _menus(self) -> QMenuBar:
        """Return a bar as high as the one to come, so that nothing moves when it comes."""
        bar = QMenuBar()
        for title in (self.tr("&File"), self.tr("&Go"), self.tr("&View"), self.tr("&Help")):
            bar.addAction(title).setEnabled(False)
        return bar
