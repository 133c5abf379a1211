"""The user guide, read inside the program: pages of Markdown that are installed with it."""

from pathlib import Path
from typing import Any

import resources
from PySide6.QtCore import QByteArray, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QKeySequence, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from distributor_app.theme import Theme
from distributor_app.widgets.icon_button import IconButton

_FIRST = "index"


def guide_folder() -> Path:
    """Return the folder of the guide's pages: installed with the program, or where written."""
    installed = resources.folder() / "docs"
    written = resources.folder().resolve().parent / "docs"
    return (installed if installed.is_dir() else written) / "user-guide"


def titles(folder: Path) -> list[tuple[str, str]]:
    """Return the pages of a guide, name and title, the first page first."""
    found = []
    for file in sorted(folder.glob("*.md"), key=lambda f: (f.stem != _FIRST, f.stem)):
        with file.open(encoding="utf-8") as page:
            found.append((file.stem, page.readline().lstrip("# ").strip()))
    return found


class GuideText(QTextBrowser):
    """Shows pages with air between paragraphs and pictures no wider than there is room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._space = theme.space
        self.setOpenLinks(False)

    def show_page(self, words: str) -> None:
        """Show a page of Markdown from its beginning."""
        self.setMarkdown(words)
        self.document().setDocumentMargin(self._space.xl)
        cursor = QTextCursor(self.document())
        block = self.document().begin()
        while block.isValid():
            cursor.setPosition(block.position())
            if cursor.currentTable() is None:
                shape = block.blockFormat()
                shape.setTopMargin(self._space.l if shape.headingLevel() else 0)
                shape.setBottomMargin(self._space.s)
                cursor.setBlockFormat(shape)
            block = block.next()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        found = super().loadResource(kind, name)
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return found
        image = found if isinstance(found, QImage) else QImage()
        if image.isNull() and isinstance(found, QByteArray):
            image = QImage.fromData(found)
        room = self.viewport().width() - 3 * self._space.xl
        if image.width() > room > 0:
            ratio = self.devicePixelRatioF()
            image = image.scaledToWidth(
                round(room * ratio), Qt.TransformationMode.SmoothTransformation
            )
            image.setDevicePixelRatio(ratio)
        return image


class GuideWindow(QWidget):
    """A window of its own, so that one reads while one works; Escape closes it."""

    def __init__(self, theme: Theme, folder: Path | None = None) -> None:
        super().__init__()
        self._theme = theme
        self._folder = folder or guide_folder()
        self.setWindowTitle(self.tr("User guide – Distributor Desk"))
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.resize(4 * theme.size.preview, 3 * theme.size.preview)
        self._text = GuideText(theme)
        self._text.setAccessibleName(self.tr("User guide"))
        self._text.anchorClicked.connect(self._on_link)
        self._visited: list[str] = []
        self._pages = QListWidget()
        self._pages.setAccessibleName(self.tr("Contents"))
        self._pages.setFixedWidth(theme.size.navigation)
        for name, title in titles(self._folder):
            entry = QListWidgetItem(title)
            entry.setData(Qt.ItemDataRole.UserRole, name)
            entry.setSizeHint(QSize(0, theme.size.row))
            self._pages.addItem(entry)
        self._pages.itemClicked.connect(self._on_page_chosen)
        self._pages.itemActivated.connect(self._on_page_chosen)
        self._lay_out()

    def read(self, page: str) -> None:
        """Show a page by its name, as "orders"; one that does not exist shows the first page."""
        file = self._folder / f"{page}.md"
        if not file.is_file():
            page, file = _FIRST, self._folder / f"{_FIRST}.md"
        try:
            words = file.read_text(encoding="utf-8")
        except OSError:
            words = self.tr(
                "The user guide is not installed on this computer. Your IT can install it with"
                " the program; F1 in the window lists all keys."
            )
        self._text.setSearchPaths([str(self._folder)])
        if self._visited[-1:] != [page]:
            self._visited.append(page)
        for number in range(self._pages.count()):
            if self._pages.item(number).data(Qt.ItemDataRole.UserRole) == page:
                self._pages.setCurrentRow(number)
        # Shown first: pictures are made as wide as there is room.
        self.show()
        self._text.show_page(words)
        self.raise_()
        self.activateWindow()
        self._text.setFocus()

    def _lay_out(self) -> None:
        space = self._theme.space
        back = IconButton(self._theme, "back", self.tr("Back (Alt+Left)"))
        back.setShortcut(QKeySequence("Alt+Left"))
        back.clicked.connect(self._on_back)
        close = IconButton(self._theme, "close", self.tr("Close (Esc)"))
        close.setShortcut(QKeySequence("Esc"))
        close.clicked.connect(self.close)
        bar = QHBoxLayout()
        bar.setContentsMargins(space.s, space.s, space.s, 0)
        bar.addWidget(back)
        bar.addStretch(1)
        bar.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(bar)
        row = QHBoxLayout()
        row.setContentsMargins(space.s, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._pages)
        row.addWidget(self._text, 1)
        column.addLayout(row, 1)

    def _on_link(self, link: QUrl) -> None:
        if link.scheme() in ("http", "https"):
            QDesktopServices.openUrl(link)
        elif link.fileName().endswith(".md"):
            self.read(link.fileName().removesuffix(".md"))
        elif link.hasFragment():
            self._text.scrollToAnchor(link.fragment())

    def _on_page_chosen(self, entry: QListWidgetItem) -> None:
        self.read(str(entry.data(Qt.ItemDataRole.UserRole)))

    def _on_back(self) -> None:
        if len(self._visited) > 1:
            self._visited.pop()
            self.read(self._visited[-1])
