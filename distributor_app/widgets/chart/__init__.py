"""Charts: bars, stacked bars and steps over time, each also a table, and the way to a next step.

The drawing library takes half a second to import, so this package loads it on a worker the first
time a chart is in sight; until then, and where it cannot be loaded, the numbers are shown.
"""

from distributor_app.widgets.chart.chart import Chart
from distributor_app.widgets.chart.data import ChartData, Point, Series, Shape
from distributor_app.widgets.chart.step_bar import Step, StepBar

__all__ = ["Chart", "ChartData", "Point", "Series", "Shape", "Step", "StepBar"]
