"""The packages of a consignment: label, tracking number, weight, size, hazard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from catalog_cache.contract.wire.shipments import Package

from distributor_app import formats
from distributor_app.theme import Theme
from distributor_app.widgets.badge import Badge
from distributor_app.widgets.layouts import clear
from distributor_app.widgets.record_model import BadgeLook

# More packages than this scroll inside the panel.
_ROWS_IN_SIGHT = 5


class PackageList(QFrame):
    """One line per package; label and tracking number can be selected and copied."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("role", "sunk")
        self.setAccessibleName(self.tr("Packages"))
        title = QLabel(self.tr("Packages"))
        title.setProperty("role", "section")
        inner = QWidget()
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.space.xl)
        self._grid.setVerticalSpacing(theme.space.xs)
        self._area = QScrollArea()
        self._area.setAccessibleName(title.text())
        self._area.setWidgetResizable(True)
        self._area.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.space.m, theme.space.m, theme.space.l, theme.space.m)
        column.setSpacing(theme.space.s)
        column.addWidget(title)
        column.addWidget(self._area)

    def show_packages(self, packages: Sequence[Package]) -> None:
        """Show other packages; the panel hides when there are none."""
        clear(self._grid)
        heads = (self.tr("Carton label"), self.tr("Carrier’s number"), self.tr("Weight and size"))
        for column, words in enumerate(heads):
            head = QLabel(words)
            head.setProperty("role", "caption")
            self._grid.addWidget(head, 0, column)
        for row, package in enumerate(packages, 1):
            label = QLabel(package.label)
            label.setProperty("role", "strong")
            self._grid.addWidget(_copyable(label), row, 0)
            self._grid.addWidget(_copyable(QLabel(package.tracking)), row, 1)
            about = QLabel(about_package(package))
            about.setProperty("role", "second")
            self._grid.addWidget(about, row, 2)
            if package.hazmat:
                look = BadgeLook(self.tr("hazardous goods"), "warning", "warning")
                self._grid.addWidget(Badge(self._theme, look, self), row, 3)
        self._grid.setColumnStretch(4, 1)
        rows = min(max(len(packages), 1), _ROWS_IN_SIGHT)
        self._area.setFixedHeight((rows + 1) * self._theme.size.status)
        self.setVisible(bool(packages))


def about_package(package: Package) -> str:
    """Write weight and size: "12.4 kg · 400 × 300 × 200 mm"."""
    parts = []
    if package.weight_kg is not None:
        parts.append(f"{formats.quantity(package.weight_kg)} kg")
    if package.size_mm is not None:
        parts.append(" × ".join(str(side) for side in package.size_mm) + " mm")
    return " · ".join(parts)


def _copyable(label: QLabel) -> QLabel:
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
