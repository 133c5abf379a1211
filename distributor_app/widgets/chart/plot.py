"""The drawn part of a chart, on the drawing library; imported only once that is loaded."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QMouseEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from distributor_app.theme import Theme
from distributor_app.widgets.chart.data import ZERO, ChartData, Shape, ticks

_BAR = 0.64
_PALE = 0.45
_SHADE = 0.16
_USUAL = Decimal(10_000)
"""What the room beside the axis is made for at least, so that charts over another line up."""


class Plot(pg.GraphicsView):  # type: ignore[misc]  # the library has no types
    """Draws one ChartData and says which point the pointer is over.

    Signals:
        pointed(int): the point under the pointer; -1 when there is none.
    """

    pointed = Signal(int)

    # The library resizes a view before its constructor has returned.
    _data: ChartData | None = None

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=None)
        self._theme = theme
        self._marked = -1
        self._mark: Any = None
        self._levels: tuple[Decimal, ...] = ()
        self._beyond = 0.0
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setMouseTracking(True)
        layout = pg.GraphicsLayout()
        layout.setSpacing(0)
        self._frame = layout
        self._view = pg.ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0)
        self._left, self._bottom = pg.AxisItem("left"), pg.AxisItem("bottom")
        layout.addItem(self._left, 0, 0)
        layout.addItem(self._view, 0, 1)
        layout.addItem(self._bottom, 1, 1)
        for axis in (self._left, self._bottom):
            axis.linkToView(self._view)
            axis.setZValue(-1)
        self.setCentralItem(layout)

    def show_data(self, data: ChartData) -> None:
        """Draw other data."""
        self._data = data
        self._marked = -1
        self.redraw()

    def mark(self, point: int) -> None:
        """Make a point stand out; -1 for none."""
        if point != self._marked:
            self._marked = point
            self._paint_mark()

    def redraw(self) -> None:
        """Draw everything anew, as after a change of colours."""
        self._view.clear()
        self._mark = None
        if self._data is None or not self._data.points:
            return
        self._set_axes(self._data)
        if self._data.shape is Shape.STEPS:
            self._draw_steps(self._data)
        else:
            self._draw_bars(self._data)
        self._paint_mark()

    # -- Qt ----------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointed.emit(self._point_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self.pointed.emit(-1)
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # A wheel over a chart scrolls the page.
        event.ignore()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        if self._data is None or not self._data.points:
            return
        if self._levels != self._levels_of(self._data):
            self.redraw()
        else:
            self._label_points(self._data)

    # -- axes --------------------------------------------------------------------------------

    def _set_axes(self, data: ChartData) -> None:
        levels = self._levels = self._levels_of(data)
        top = float(levels[-1]) if levels[-1] > levels[0] else float(levels[0]) + 1
        self._view.setYRange(float(levels[0]), top, padding=0.02)
        places = [data.place(n) for n in range(len(data.points))]
        before, after = 0.5, 0.5
        if data.shape is Shape.STEPS:
            before, after = 0.02 * (places[-1] - places[0] or 1), _held(places)
        self._view.setXRange(places[0] - before, places[-1] + after, padding=0)
        second, font = self._theme.color("second"), self._theme.font("caption")
        for axis in (self._left, self._bottom):
            axis.setPen(None)
            axis.setTextPen(second)
            axis.setStyle(
                tickFont=font,
                tickLength=0,
                tickAlpha=0,
                tickTextOffset=self._theme.space.xs,
                hideOverlappingLabels=False,
            )
        metrics = self._theme.metrics("caption")
        words = [data.on_axis(level) for level in levels]
        self._left.setTicks([[(float(v), w) for v, w in zip(levels, words, strict=True)]])
        widest = max(metrics.horizontalAdvance(word) for word in words)
        usual = metrics.horizontalAdvance(data.on_axis(_USUAL))
        self._left.setWidth(max(widest, usual) + 2 * self._theme.space.s)
        self._bottom.setHeight(metrics.height() + self._theme.space.s)
        # Room for the halves of the labels that stand beyond the first value and the last point.
        self._beyond = metrics.horizontalAdvance(data.points[-1].label) / 2
        self._frame.setContentsMargins(0, metrics.height() / 2, self._beyond, 0)
        for level in levels:
            role = "line_strong" if level == 0 else "line"
            self._view.addItem(
                pg.InfiniteLine(float(level), angle=0, pen=_pen(self._theme.color(role), 1))
            )
        self._label_points(data)

    def _label_points(self, data: ChartData) -> None:
        """Write as many labels below as fit, evenly, and among them those that lead."""
        (low, high), _ = self._view.viewRange()
        scale = max(self.width() - self._left.width() - self._beyond, 1) / (high - low)
        widths = [
            self._theme.metrics("caption").horizontalAdvance(p.label) + self._theme.space.s
            for p in data.points
        ]
        places = [data.place(n) * scale for n in range(len(data.points))]
        leading = [n for n, point in enumerate(data.points) if point.leads]
        shown = labelled(places, widths, leading[0] if leading else len(places) - 1)
        self._bottom.setTicks([[(data.place(n), data.points[n].label) for n in shown]])

    def _levels_of(self, data: ChartData) -> tuple[Decimal, ...]:
        return ticks(*data.reach(), self._most_levels(), whole=data.whole)

    def _most_levels(self) -> int:
        """Return how many lines across leave room for what is written beside them."""
        lines = int(self.height() / self._theme.metrics("caption").height())
        # A chart that fills a large screen has more of them, far apart.
        return max(2, min(5, lines // 2), min(8, lines // 6))

    # -- shapes ------------------------------------------------------------------------------

    def _draw_bars(self, data: ChartData) -> None:
        count, stacked = len(data.points), data.shape is Shape.STACK
        above, below = [ZERO] * count, [ZERO] * count
        seams: list[tuple[float, float]] = []
        for series in data.series if stacked else data.series[:1]:
            starts, heights = [], []
            seams += _seams(data, series.values, above if stacked else ())
            for point, value in enumerate(series.values):
                value = value or ZERO
                base = above if value >= 0 else below
                starts.append(float(base[point]))
                heights.append(float(value))
                base[point] += value
            item = pg.BarGraphItem(
                x=[data.place(n) for n in range(count)],
                y0=starts,
                height=heights,
                width=_BAR,
                pen=QPen(Qt.PenStyle.NoPen),
                brushes=self._brushes(data, series.tone),
            )
            self._view.addItem(item)

        if seams:
            # A hair of the ground keeps the parts of a stack apart, whatever their colours.
            ground = _pen(self._theme.color("surface"), 1)
            places, levels = [x for x, _ in seams], [y for _, y in seams]
            self._view.addItem(pg.PlotCurveItem(places, levels, connect="pairs", pen=ground))

    def _brushes(self, data: ChartData, tone: str) -> list[QBrush]:
        brushes = []
        for point in data.points:
            color = self._theme.color(tone)
            color.setAlphaF(_PALE if point.running else 1.0)
            brushes.append(QBrush(color))
        return brushes

    def _draw_steps(self, data: ChartData) -> None:
        places = [data.place(n) for n in range(len(data.points))]
        places.append(places[-1] + _held(places))
        for series in data.series:
            color = self._theme.color(series.tone)
            values = [float("nan") if v is None else float(v) for v in series.values]
            values.append(values[-1])
            below = QColor(color)
            below.setAlphaF(_SHADE)
            # Two items: the line of a filled one would go down to zero where nothing is known.
            for look in (
                {"pen": QPen(Qt.PenStyle.NoPen), "fillLevel": 0, "brush": QBrush(below)},
                {"pen": _pen(color, 2)},
            ):
                self._view.addItem(
                    pg.PlotCurveItem(
                        places, values, stepMode="right", connect="finite", antialias=True, **look
                    )
                )

    def _paint_mark(self) -> None:
        if self._mark is not None:
            self._view.removeItem(self._mark)
            self._mark = None
        data = self._data
        if data is None or not 0 <= self._marked < len(data.points):
            return
        place = data.place(self._marked)
        if data.shape is Shape.STEPS:
            self._mark = pg.InfiniteLine(place, angle=90, pen=_pen(self._theme.color("text"), 1))
        else:
            wash = self._theme.color("text")
            wash.setAlphaF(0.08)
            self._mark = pg.LinearRegionItem(
                (place - 0.5, place + 0.5), movable=False, brush=QBrush(wash),
                pen=QPen(Qt.PenStyle.NoPen),
            )  # fmt: skip
        self._mark.setZValue(-5)
        self._view.addItem(self._mark)

    def _point_at(self, spot: QPointF) -> int:
        data = self._data
        if data is None or not data.points:
            return -1
        inside = self._view.sceneBoundingRect()
        at = self.mapToScene(spot.toPoint())
        if not inside.left() <= at.x() <= inside.right():
            return -1
        return nearest(
            [data.place(n) for n in range(len(data.points))],
            float(self._view.mapSceneToView(at).x()),
            holds=data.shape is Shape.STEPS,
        )


def _seams(
    data: ChartData, values: Sequence[Decimal | None], bases: Sequence[Decimal]
) -> list[tuple[float, float]]:
    """Return both ends of each line at which a part of a stack stands on another."""
    return [
        (data.place(point) + side * _BAR / 2, float(base))
        for point, base in enumerate(bases)
        if base > 0 and (values[point] or ZERO) > 0
        for side in (-1, 1)
    ]


def nearest(places: Sequence[float], x: float, *, holds: bool) -> int:
    """Return the point at `x`: the closest, or, where a value holds, the last one before it."""
    if holds:
        return max((n for n, place in enumerate(places) if place <= x), default=0)
    return min(range(len(places)), key=lambda n: abs(places[n] - x))


def _held(places: Sequence[float]) -> float:
    """Return how far the last value of steps is drawn, so that it can be seen as well."""
    return (places[-1] - places[0]) / (len(places) - 1) if len(places) > 1 else 1.0


def labelled(places: Sequence[float], widths: Sequence[float], always: int) -> list[int]:
    """Return which points to label so that no two labels touch: one in so many, `always` too."""
    for every in range(1, len(places)):
        shown = [n for n in range(len(places)) if (n - always) % every == 0]
        gaps = itertools.pairwise(shown)
        if all(places[b] - places[a] >= (widths[a] + widths[b]) / 2 for a, b in gaps):
            return shown
    return [always]


def _pen(color: QColor, width: int) -> QPen:
    pen = QPen(color, width)
    # In pixels of the screen and not in the chart's own units.
    pen.setCosmetic(True)
    return pen
