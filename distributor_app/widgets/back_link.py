"""The link at the head of a page that leads to where one came from."""

from PySide6.QtWidgets import QPushButton, QWidget

from distributor_app.theme import Theme


class BackLink(QPushButton):
    """A quiet link with an arrow, in the colours of the moment."""

    def __init__(self, theme: Theme, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setProperty("role", "link")
        self.setAccessibleName(name)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        self.setIcon(self._theme.icon("back"))
