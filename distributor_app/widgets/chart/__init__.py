"""Charts: bars, stacked bars and steps over time, each also a table, and the way to a next step.

The drawing library takes long to import, so it is made ready when the first chart is in sight (see
`library`); until then a skeleton is shown, and where it cannot be loaded the numbers are.
"""

from distributor_app.widgets.chart.chart import Chart
from distributor_app.widgets.chart.data import ChartData, Point, Series, Shape
from distributor_app.widgets.chart.step_bar import Step, StepBar

__all__ = ["Chart", "ChartData", "Point", "Series", "Shape", "Step", "StepBar"]
