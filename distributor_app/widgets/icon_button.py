"""A small button that is only an icon; it has a name for those who cannot see it."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QToolButton, QWidget

from distributor_app.theme import Theme


class IconButton(QToolButton):
    """Icon, tooltip and accessible name; follows light and dark."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        words: str,
        *,
        role: str = "icon",
        ink: str = "second",
        size: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._ink = ink
        self.setProperty("role", role)
        self.setIconSize(QSize(size, size))
        self.setToolTip(words)
        self.setAccessibleName(words)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        self.setIcon(self._theme.icon(self._icon_name, self._ink, self.iconSize().width()))
