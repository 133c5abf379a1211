"""Messages above a page's content; takes no room while none of them says anything."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from distributor_app.theme import Theme


class MessageStack(QWidget):
    """Shows itself as soon as one of its messages does."""

    def __init__(self, theme: Theme, *messages: QWidget) -> None:
        super().__init__()
        self._messages = messages
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.space.l, theme.space.s, theme.space.l, theme.space.s)
        column.setSpacing(theme.space.s)
        for message in messages:
            column.addWidget(message)
            message.installEventFilter(self)
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._follow()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        self.setVisible(any(not message.isHidden() for message in self._messages))
