"""A page no wider than its lines can be followed by eye; a wider window shows ground beside it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from distributor_app.theme import Theme

# In widths of a preview. All of a full-HD window beside the navigation.
_WIDEST = 7


def lay_sheet(page: QWidget, theme: Theme) -> QVBoxLayout:
    """Lay a sheet on an empty page, at its leading edge, and return the column for its content."""
    sheet, ground = QWidget(), QWidget()
    sheet.setMaximumWidth(_WIDEST * theme.size.preview)
    ground.setProperty("role", "window")
    ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    ground.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(sheet, 1)
    row.addWidget(ground)
    column = QVBoxLayout(sheet)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
