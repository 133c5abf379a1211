"""The gallery's panels: each shows one widget, or one family of them, in its states."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QRadioButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from distributor_app.context import DeskContext
from distributor_app.gallery import samples
from distributor_app.gallery.samples import tr
from distributor_app.tasks import Tasks
from distributor_app.theme import Theme
from distributor_app.theme.icon_names import NAMES
from distributor_app.widgets.age_label import AgeLabel
from distributor_app.widgets.ask_bar import AskBar
from distributor_app.widgets.back_link import BackLink
from distributor_app.widgets.badge import Badge
from distributor_app.widgets.choice_box import ChoiceBox
from distributor_app.widgets.data_table import DataTable
from distributor_app.widgets.day_field import DayField
from distributor_app.widgets.drawing_view import DrawingView
from distributor_app.widgets.empty_state import EmptyState
from distributor_app.widgets.icon_button import IconButton
from distributor_app.widgets.inline_message import InlineMessage
from distributor_app.widgets.key_figure import KeyFigure
from distributor_app.widgets.picture import Picture
from distributor_app.widgets.progress import Progress
from distributor_app.widgets.quantity_field import QuantityField
from distributor_app.widgets.record_model import BadgeLook, RecordModel
from distributor_app.widgets.rule import Rule
from distributor_app.widgets.search_field import SearchField
from distributor_app.widgets.time_line import TimeLine
from distributor_app.widgets.toast import Toast

_TONES = ("good", "warning", "error", "info", "neutral", "accent")
_TYPE_SCALE = ("page", "section", "strong", "", "second", "caption")
_ICONS_IN_A_ROW = 16


class Panel(QFrame):
    """A titled surface of the gallery."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self._space = theme.space
        self.setProperty("role", "panel")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*[theme.space.l] * 4)
        self.column.setSpacing(theme.space.m)
        head = QLabel(title)
        head.setProperty("role", "section")
        self.column.addWidget(head)

    def add_row(self, *widgets: QWidget, stretch: bool = False) -> QLayout:
        """Put widgets beside each other, evenly when `stretch`."""
        row = QHBoxLayout()
        row.setSpacing(self._space.s)
        for widget in widgets:
            row.addWidget(widget, 1 if stretch else 0)
        if not stretch:
            row.addStretch(1)
        self.column.addLayout(row)
        return row


def data_table(context: DeskContext) -> Panel:
    """Return a table with rows, one that waits, one that is empty, one that failed."""
    panel = Panel(context.theme, tr("Data table"))
    rows = context.theme.size.row
    full = _table(context, "gallery.full", samples.PARTS)
    full.setFixedHeight(rows * (len(samples.PARTS) + 1))
    full.select_row(1)
    panel.column.addWidget(full)
    waiting = _table(context, "gallery.waiting", ())
    waiting.show_loading(True)
    empty = _table(context, "gallery.empty", ())
    state = EmptyState(
        context.theme, "orders", tr("No orders yet"), tr("What you order stands here.")
    )
    state.add_button("order", tr("Order something"), primary=True)
    empty.set_empty_state(state)
    for table in (waiting, empty):
        table.setFixedHeight(rows * 8)
    panel.add_row(waiting, empty, stretch=True)
    return panel


def _table(context: DeskContext, key: str, rows: Iterable[samples.SamplePart]) -> DataTable:
    table = DataTable(context, key, tr("Parts"))
    parts = RecordModel(samples.part_columns(), table)
    parts.set_records(list(rows))
    table.show_model(parts)
    return table


def states(context: DeskContext) -> Panel:
    """Return what a page says without a connection and after a failure."""
    panel = Panel(context.theme, tr("Instead of content"))
    offline, failed = EmptyState(context.theme), EmptyState(context.theme)
    retry = {"retry": tr("Try again")}
    offline.say_offline(tr("Statements are made by the vendor when asked for."), retry)
    failed.say_error(samples.failure(), retry)
    panel.add_row(offline, failed, stretch=True)
    return panel


def fields(context: DeskContext) -> Panel:
    """Return the fields one types into, in their states."""
    theme, panel = context.theme, Panel(context.theme, tr("Fields"))
    typed = SearchField(theme, tr("Search parts"), "Ctrl+K")
    typed.setText("4021 hyd pump")
    panel.add_row(SearchField(theme, tr("Search parts"), "Ctrl+K"), typed, stretch=True)
    good, odd, bad = (QuantityField(theme, tr("Quantity")) for _ in range(3))
    good.set_pack(Decimal(100))
    odd.set_pack(Decimal(100))
    odd.set_quantity(Decimal(130))
    bad.setText(tr("many"))
    why = QLabel(odd.problem)
    why.setProperty("role", "second")
    panel.add_row(good, odd, why, bad)
    choice = ChoiceBox()
    choice.setAccessibleName(tr("Order type"))
    choice.addItems([tr("Stock order"), tr("Urgent order")])
    line, off = QLineEdit("PO 4711"), QLineEdit(tr("Fixed"))
    line.setAccessibleName(tr("Purchase order"))
    off.setAccessibleName(tr("Locked"))
    off.setEnabled(False)
    off.setCursorPosition(0)
    panel.add_row(choice, DayField(theme, tr("Wanted by")), line, off, stretch=True)
    ticked, plain = QCheckBox(tr("In stock")), QCheckBox(tr("My machines"))
    one, other = QRadioButton(tr("Metric")), QRadioButton(tr("Imperial"))
    ticked.setChecked(True)
    one.setChecked(True)
    panel.add_row(ticked, plain, one, other)
    return panel


def buttons(context: DeskContext) -> Panel:
    """Return every kind of button, usual, checked and disabled."""
    theme, panel = context.theme, Panel(context.theme, tr("Buttons"))
    words = {
        "primary": tr("Order"),
        "": tr("Save draft"),
        "quiet": tr("More"),
        "danger": tr("Delete"),
        "link": tr("Undo"),
        "chip": tr("use 200"),
    }
    for enabled in (True, False):
        made = []
        for role, text in words.items():
            button = QPushButton(text)
            button.setProperty("role", role)
            button.setEnabled(enabled)
            made.append(button)
        back = BackLink(theme, tr("All orders"), tr("Back to all orders"))
        back.setEnabled(enabled)
        menu = QPushButton(tr("Export"))
        menu.setMenu(QMenu(menu))
        menu.setEnabled(enabled)
        chosen = QToolButton()
        chosen.setText(tr("Chosen"))
        chosen.setCheckable(True)
        chosen.setChecked(True)
        chosen.setEnabled(enabled)
        icon = IconButton(theme, "print", tr("Print"))
        icon.setEnabled(enabled)
        panel.add_row(*made)
        panel.add_row(back, menu, chosen, icon)
    return panel


def small_things(context: DeskContext) -> Panel:
    """Return badges of every tone and ages."""
    theme, panel = context.theme, Panel(context.theme, tr("State badges and ages"))
    words = {
        "good": tr("shipped"),
        "warning": tr("changed"),
        "error": tr("refused"),
        "info": tr("acknowledged"),
        "neutral": tr("draft"),
        "accent": tr("new"),
    }
    panel.add_row(
        *(Badge(theme, BadgeLook(words[t], t, theme.tone_icon(t)), panel) for t in _TONES)
    )
    panel.add_row(Rule(theme), stretch=True)
    panel.add_row(AgeLabel(datetime.now(UTC)), AgeLabel(samples.long_ago()), AgeLabel(None))
    return panel


def figures(context: DeskContext) -> Panel:
    """Return key figures with details of different tones."""
    panel = Panel(context.theme, tr("Key figures"))
    said = (
        (tr("Earned this month"), "1,279.60 EUR", tr("as of 4 min ago"), ""),
        (tr("Coming"), "412.00 EUR", tr("3 orders under way"), "good"),
        (tr("At risk"), "88.10 EUR", tr("2 orders wait for an answer"), "warning"),
    )
    made = []
    for name, figure, detail, tone in said:
        each = KeyFigure(context.theme, name)
        each.say(figure, detail, tone)
        made.append(each)
    panel.add_row(*made, stretch=True)
    return panel


def messages(context: DeskContext) -> Panel:
    """Return an inline message of every tone and a question in the page."""
    theme, panel = context.theme, Panel(context.theme, tr("Messages in the page"))
    said = {
        "info": tr("Prices are of today 06:10."),
        "good": tr("Everything you confirmed has reached the vendor."),
        "warning": tr("This part was superseded; the new one fits without changes."),
        "neutral": tr("This draft was set aside by Ann."),
    }
    for tone, text in said.items():
        message = InlineMessage(theme, closable=tone == "info")
        panel.column.addWidget(message)
        message.say(text, tone, {"show": tr("Show")} if tone == "warning" else None)
    failed = InlineMessage(theme)
    panel.column.addWidget(failed)
    failed.say_error(samples.failure(), {"retry": tr("Try again")})
    ask = AskBar(theme)
    panel.column.addWidget(ask)
    ask.ask("cancel", tr("Cancel this order?"), tr("Cancel it"), field=tr("Reason"), danger=True)
    return panel


def toast(context: DeskContext) -> Panel:
    """Return a small page with a toast over it, which keeps clear of its buttons."""
    theme, panel = context.theme, Panel(context.theme, tr("Toast with undo"))
    page = QFrame()
    page.setProperty("role", "sunk")
    page.setMinimumHeight(theme.size.row * 4)
    foot = QHBoxLayout(page)
    foot.setContentsMargins(*[theme.space.s] * 4)
    foot.setAlignment(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight)
    foot.addWidget(QPushButton(tr("Order")))
    panel.column.addWidget(page)
    Again(theme, page, panel)
    return panel


class Again(QPushButton):
    """Shows the toast when pressed, and once when its page is first seen."""

    def __init__(self, theme: Theme, page: QWidget, panel: Panel) -> None:
        super().__init__(tr("Show it again"))
        self.toast = Toast(theme, page)
        self.clicked.connect(self.say)
        panel.add_row(self)

    def say(self) -> None:
        """Show the toast."""
        self.toast.say(tr("40-21A-0071 removed."), tr("Undo"), self.toast.hide)


def progress(context: DeskContext) -> Panel:
    """Return work under way: counted, not counted, and one that cannot be cancelled."""
    theme, panel = context.theme, Panel(context.theme, tr("Progress"))
    counted, asking, fixed = Progress(theme), Progress(theme), Progress(theme, cancellable=False)
    for each in (counted, asking, fixed):
        panel.column.addWidget(each)
    counted.show_progress(tr("Fetching the catalogue: 31 MB of 84 MB"), 31, 84, 95)
    asking.show_progress(tr("Asking the vendor what is new"))
    fixed.show_progress(tr("Writing 4,000 rows"), 9, 10, 4)
    return panel


def pictures(context: DeskContext) -> Panel:
    """Return a picture on its way, shown, absent, damaged and out of reach."""
    panel = Panel(context.theme, tr("Part pictures"))
    waiting = replace(context, tasks=cast(Tasks, samples.NeverAnswering()))
    made = []
    for each, name in (
        (waiting, samples.GOOD_PICTURE + "-to-come"),
        (context, samples.GOOD_PICTURE),
        (context, samples.NO_PICTURE),
        (context, samples.DAMAGED_PICTURE),
        (context, samples.FAR_PICTURE),
    ):
        picture = Picture(each)
        picture.show_picture(name)
        made.append(picture)
    panel.add_row(*made, stretch=True)
    return panel


def drawing(context: DeskContext) -> Panel:
    """Return an exploded view with a callout chosen, and one without a drawing."""
    theme, panel = context.theme, Panel(context.theme, tr("Drawing view"))
    shown, missing = DrawingView(theme, tr("Pump")), DrawingView(theme, tr("Valve"))
    shown.show_drawing(*samples.drawing())
    shown.select("2")
    missing.show_note(tr("The vendor has published no drawing."))
    for each in (shown, missing):
        each.setFixedHeight(theme.size.row * 8)
    panel.add_row(shown, missing, stretch=True)
    return panel


def time_line(context: DeskContext) -> Panel:
    """Return a story with what is done and what is to come."""
    panel = Panel(context.theme, tr("Time line"))
    line = TimeLine(context.theme)
    line.show_steps(samples.story())
    panel.column.addWidget(line)
    return panel


def type_scale(context: DeskContext) -> Panel:
    """Return every step of the type scale and every colour of a state."""
    panel = Panel(context.theme, tr("Type and colours"))
    for role in _TYPE_SCALE:
        label = QLabel(tr("Hydraulic pump 11 cc · 1,279.60"))
        label.setProperty("role", role)
        panel.column.addWidget(label)
    figure = QLabel("1,279.60")
    figure.setProperty("role", "figure")
    panel.column.addWidget(figure)
    tones = []
    for tone in _TONES:
        label = QLabel(tr("In this tone"))
        label.setProperty("tone", tone)
        tones.append(label)
    panel.add_row(*tones)
    return panel


def icons(context: DeskContext) -> Panel:
    """Return every icon with its word as a tool tip."""
    panel = Panel(context.theme, tr("Icons"))
    grid = QGridLayout()
    grid.setSpacing(context.theme.space.xs)
    for number, name in enumerate(sorted(NAMES)):
        grid.addWidget(
            IconButton(context.theme, name, name, ink="text"), *divmod(number, _ICONS_IN_A_ROW)
        )
    panel.column.addLayout(grid)
    return panel
