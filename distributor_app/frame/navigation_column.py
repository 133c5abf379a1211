"""The column at the left: whose programme it is, the places to go, their counts."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from distributor_app.screens import SCREENS, ScreenSpec
from distributor_app.theme import Theme


class NavigationColumn(QWidget):
    """Lists the screens; the one shown is checked.

    Signals:
        chosen(str): the key of the screen the user asked for.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navigation")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(theme.size.navigation)
        self._theme = theme
        self._places: dict[str, PlaceButton] = {}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.space.s, theme.space.m, theme.space.s, theme.space.s)
        column.setSpacing(theme.space.xxs)
        self._vendor_name = QLabel()
        column.addLayout(self._vendor_row())
        column.addSpacing(theme.space.s)
        for spec in SCREENS:
            if spec.separator_before:
                column.addSpacing(theme.space.s)
                column.addWidget(_rule())
                column.addSpacing(theme.space.s)
            column.addWidget(self._place(spec))
        column.addStretch(1)
        theme.changed.connect(self._on_theme_changed)

    def show_vendor(self, name: str) -> None:
        """Show whose programme this is."""
        self._vendor_name.setText(name)

    def show_current(self, key: str) -> None:
        """Mark the screen that is shown."""
        if key in self._places:
            self._places[key].setChecked(True)

    def take_focus(self) -> None:
        """Put the keyboard on the place that is shown."""
        button = self._group.checkedButton()
        if button is not None:
            button.setFocus(Qt.FocusReason.TabFocusReason)

    def show_badge(self, key: str, value: object) -> None:
        """Show a count beside a screen's name; None, 0 and "" take it away."""
        if key in self._places:
            self._places[key].show_badge(str(value) if value else "")

    def _vendor_row(self) -> QHBoxLayout:
        self._vendor_name.setObjectName("vendorName")
        self._vendor_name.setWordWrap(True)
        row = QHBoxLayout()
        row.setContentsMargins(self._theme.space.s, 0, 0, 0)
        row.setSpacing(self._theme.space.s)
        row.addWidget(VendorMark(self._theme), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._vendor_name, 1)
        return row

    def _place(self, spec: ScreenSpec) -> "PlaceButton":
        title = QCoreApplication.translate("Screens", spec.title)
        button = PlaceButton(self._theme, spec.icon, title)
        button.setObjectName(spec.key)
        button.setToolTip(f"{title} (Ctrl+{spec.digit})")
        button.clicked.connect(self._on_clicked)
        self._group.addButton(button)
        self._places[spec.key] = button
        return button

    def _on_clicked(self) -> None:
        self.chosen.emit(self.sender().objectName())

    def _on_theme_changed(self) -> None:
        for button in self._places.values():
            button.refresh_icon()


class PlaceButton(QToolButton):
    """One place in the navigation: icon, name and at the right a count."""

    def __init__(self, theme: Theme, icon: str, title: str) -> None:
        super().__init__()
        self._theme = theme
        self._icon_name = icon
        # A tool button has no gap of its own between icon and text.
        self.setText("  " + title)
        self.setAccessibleName(title)
        self.setProperty("role", "place")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoExclusive(True)
        self.setIconSize(QSize(theme.size.icon, theme.size.icon))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Expanding)
        self.setSizePolicy(policy)
        self._count = QLabel(self)
        self._count.setProperty("role", "count")
        self._count.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, theme.space.s, 0)
        row.addWidget(self._count, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.refresh_icon()

    def show_badge(self, text: str) -> None:
        """Show a short text at the right; an empty one hides it."""
        self._count.setText(text)
        self._count.setVisible(bool(text))
        self.setAccessibleDescription(text)

    def refresh_icon(self) -> None:
        """Take the icon in the colours of the theme."""
        self.setIcon(self._theme.icon(self._icon_name))


class VendorMark(QWidget):
    """The vendor's colour as a small mark."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        edge = theme.size.icon + theme.space.xs
        self.setFixedSize(edge, edge)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent"))
        painter.drawRoundedRect(QRectF(self.rect()), self._theme.radius, self._theme.radius)
        painter.end()


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("role", "rule")
    return rule
