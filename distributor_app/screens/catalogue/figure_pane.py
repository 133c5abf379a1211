"""The drawing of an assembly with its zoom buttons; reads the figure in the background."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from catalog_cache.records import AssemblyPage, CalloutShape, FigureView

from distributor_app.context import DeskContext
from distributor_app.tasks import Lane
from distributor_app.widgets.choice_box import ChoiceBox
from distributor_app.widgets.drawing import Drawing
from distributor_app.widgets.drawing_view import Callout, DrawingView
from distributor_app.widgets.elided_label import ElidedLabel
from distributor_app.widgets.icon_button import IconButton

if TYPE_CHECKING:
    from catalog_cache.desk import Desk

# Of a sheet whose size the vendor did not say: landscape, as drawings are.
_USUAL_RATIO = 1.4


class FigurePane(QWidget):
    """Shows one of an assembly's figures; `view` tells what is hovered and selected.

    Signals:
        drawn(): another drawing is in sight, with nothing selected in it.
        sheet_changed(): the sheet in sight may have other proportions.
    """

    drawn = Signal()
    sheet_changed = Signal()

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._figures: tuple[FigureView, ...] = ()
        self._figure: FigureView | None = None
        self.drawing: Drawing | None = None
        self.view = DrawingView(context.theme, self.tr("Exploded view"))
        self._choice = ChoiceBox()
        self._choice.setAccessibleName(self.tr("Figure"))
        self._choice.activated.connect(self._on_chosen)
        hint = ElidedLabel(self.tr("Ctrl and click selects several"))
        hint.setProperty("role", "caption")
        hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        bar = self._buttons = QHBoxLayout()
        space = context.theme.space
        bar.setContentsMargins(space.s, space.xxs, space.s, space.xxs)
        bar.setSpacing(space.xxs)
        for icon, text, slot in (
            ("zoom-in", self.tr("Zoom in (+)"), self.view.zoom_in),
            ("zoom-out", self.tr("Zoom out (-)"), self.view.zoom_out),
            ("fit", self.tr("Fit (0)"), self.view.fit),
        ):
            button = IconButton(context.theme, icon, text)
            button.clicked.connect(slot)
            bar.addWidget(button)
        bar.addWidget(self._choice)
        bar.addWidget(hint, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.view, 1)

    def show_page(self, page: AssemblyPage) -> None:
        """Show an assembly's first figure; the pane hides when there is none."""
        same = self._figure is not None and self._figure in page.figures
        self._figures = page.figures
        self.setVisible(bool(page.figures))
        self._choice.clear()
        for number, figure in enumerate(page.figures, start=1):
            self._choice.addItem(figure.title or self.tr("Figure {0}").format(number))
        self._choice.setVisible(len(page.figures) > 1)
        if page.figures and not same:
            self._show_figure(page.figures[0])

    @property
    def sheet_ratio(self) -> float:
        """How many times as wide as high the sheet in sight is."""
        figure = self._figure
        if figure is None or figure.width <= 0 or figure.height <= 0:
            return _USUAL_RATIO
        return figure.width / figure.height

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._limit_height()

    def _limit_height(self) -> None:
        """Take no more height than the whole sheet has; what is below can use it."""
        sheet = self.view.fitting_height(self.width(), self.sheet_ratio)
        self.setMaximumHeight(self._buttons.sizeHint().height() + sheet)

    def _show_figure(self, figure: FigureView) -> None:
        self._figure, self.drawing = figure, None
        self._limit_height()
        self.sheet_changed.emit()
        if not figure.drawing:
            self.view.show_note(self.tr("The vendor has published no drawing here."))
            return
        self.view.show_note("")
        work = partial(_on_disk, self._context.desk, figure.drawing)
        self._context.tasks.run(self, work, self._on_read, self._on_failed, key="figure")

    def _on_read(self, content: bytes | None) -> None:
        if content is not None:
            self._show_content(content)
        elif self._figure is not None:
            self.view.show_note(self.tr("Fetching the drawing…"))
            work = partial(_fetched, self._context.desk, self._figure.drawing)
            self._context.tasks.run(
                self, work, self._show_content, self._on_failed, lane=Lane.NETWORK, key="figure"
            )

    def _show_content(self, content: bytes) -> None:
        figure = self._figure
        if figure is None:
            return
        try:
            self.drawing = Drawing(content, figure.width, figure.height)
        except ValueError:
            self.view.show_note(self.tr("The drawing cannot be shown. Tell the vendor about it."))
            return
        self.view.show_drawing(self.drawing, callouts_of(figure.callouts))
        self.drawn.emit()

    def _on_failed(self, error: Exception) -> None:
        self.view.show_note(
            self.tr("The drawing is not on this computer yet; it comes when the line is back.")
        )
        self.view.setToolTip(str(error))

    def _on_chosen(self, number: int) -> None:
        self._show_figure(self._figures[number])


def callouts_of(shapes: tuple[CalloutShape, ...]) -> list[Callout]:
    """Return the places of callouts; each shape of each callout is one place."""
    places = []
    for callout in shapes:
        for shape in callout.shapes:
            area, is_round = _area(shape)
            key = f"{callout.target_kind}:{callout.target}"
            places.append(Callout(key, callout.label, area, is_round))
    return places


def _area(shape: dict[str, object]) -> tuple[QRectF, bool]:
    x, y = _number(shape, "x"), _number(shape, "y")
    if shape.get("kind") == "circle":
        radius = _number(shape, "r")
        return QRectF(x - radius, y - radius, 2 * radius, 2 * radius), True
    return QRectF(x, y, _number(shape, "w"), _number(shape, "h")), False


def _number(shape: dict[str, object], name: str) -> float:
    value = shape.get(name, 0.0)
    return float(value) if isinstance(value, int | float) else 0.0


def _on_disk(desk: Desk, sha256: str) -> bytes | None:
    path = desk.files.path(sha256)
    return None if path is None else path.read_bytes()


def _fetched(desk: Desk, sha256: str) -> bytes:
    return desk.files.fetch(sha256).read_bytes()
