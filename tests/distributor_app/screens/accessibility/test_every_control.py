"""Whoever cannot see the screen, or has no mouse, can use all of it.

What is asked of Qt here is what a screen reader asks: the tree of QAccessible.
"""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QFormLayout,
    QLabel,
    QLineEdit,
    QMainWindow,
    QScrollArea,
    QToolButton,
    QWidget,
)

from distributor_app.screens.manuals.find_bar import FindBar
from distributor_app.screens.manuals.print_dialog import PrintDialog

Role = QAccessible.Role
CONTROLS = {
    Role.Button, Role.ButtonDropDown, Role.ButtonMenu, Role.CheckBox, Role.RadioButton,
    Role.ComboBox, Role.EditableText, Role.SpinBox, Role.Slider, Role.List, Role.Table, Role.Tree,
    Role.Link, Role.Chart, Role.ProgressBar,
}  # fmt: skip
MARK = 24
"""up to this size in pixels, a picture only repeats the words that it stands beside"""
POINTER = ("mousePressEvent", "mouseReleaseEvent", "mouseDoubleClickEvent")


def spoken(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Everything below, as a screen reader comes across it; the cells of tables are left out."""
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is None or not child.isValid() or child.state().invisible:
            continue
        yield child
        if child.role() not in (Role.Table, Role.List, Role.Tree):
            yield from spoken(child)


def widgets(window: QWidget) -> list[QWidget]:
    """The widgets to be seen that are ours to name; Qt's own inner ones are not."""
    return [
        one
        for one in window.findChildren(QWidget)
        if one.isVisible() and not one.objectName().startswith("qt_") and not _is_inside(one)
    ]


def _is_inside(widget: QWidget) -> bool:
    """Whether a widget is an inner part that Qt made of another one."""
    above = widget.parentWidget()
    if isinstance(above, QAbstractScrollArea) and above.viewport() is widget:
        return not isinstance(above, QScrollArea)
    return type(widget).__module__.startswith("PySide6") and type(above).__name__ in (
        "QComboBox", "QSpinBox", "QDateEdit", "QAbstractSpinBox",
    )  # fmt: skip


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface else ""


def described(widget: QWidget) -> str:
    """Say which widget is meant: its class, what it is in, and its text."""
    path, above = [], widget
    while above is not None and len(path) < 4:
        path.append(type(above).__name__)
        above = above.parentWidget()
    text = getattr(widget, "text", str)() or widget.objectName() or widget.toolTip()
    return f"{' in '.join(path)} “{text}”"


def controls_without_a_name(window: QWidget) -> Iterator[QWidget]:
    """What a screen reader would call “button” and nothing more."""
    for child in spoken(QAccessible.queryAccessibleInterface(window)):
        one = child.object()
        if (
            child.role() in CONTROLS
            and isinstance(one, QWidget)
            and not child.text(QAccessible.Text.Name).strip()
            and not one.objectName().startswith("qt_")
            and not _is_inside(one)
        ):
            yield one


def keyboard_stops_without_a_name(window: QWidget) -> Iterator[QWidget]:
    """Where the keyboard rests and nothing is said."""
    return (one for one in widgets(window) if _is_stop(one) and not name_of(one))


def pictures_that_do_not_say_what_they_do(window: QWidget) -> Iterator[QWidget]:
    """Buttons without words need a tip."""
    buttons = (one for one in widgets(window) if isinstance(one, QAbstractButton))
    return (one for one in buttons if not one.text() and not one.toolTip())


def labels_that_lead_nowhere(window: QWidget) -> Iterator[QWidget]:
    """The label of a field in a form takes the keyboard to it."""
    for one in widgets(window):
        form = one.layout()
        for row in range(form.rowCount()) if isinstance(form, QFormLayout) else ():
            label = form.itemAt(row, QFormLayout.ItemRole.LabelRole)
            field = form.itemAt(row, QFormLayout.ItemRole.FieldRole)
            words = label.widget() if label else None
            control = field.widget() if field else None
            if isinstance(words, QLabel) and control and _is_stop(control) and not words.buddy():
                yield words


def for_the_pointer_only(window: QWidget) -> Iterator[QWidget]:
    """Pressed by the pointer, out of the keyboard's reach.

    Exempt is what says in its tip which key does the same, as “Clear (Esc)”.
    """
    for one in widgets(window):
        pressed = isinstance(one, QAbstractButton) or _overrides(one, *POINTER)
        out_of_reach = one.isEnabled() and one.focusPolicy() == Qt.FocusPolicy.NoFocus
        if pressed and out_of_reach and not one.toolTip().endswith(")"):
            yield one


def painted_in_silence(window: QWidget) -> Iterator[QWidget]:
    """What paints itself has a name, unless it is ground, a mark beside words or a line."""
    for one in widgets(window):
        is_ground = bool(one.findChildren(QWidget)) or (isinstance(one, QLabel) and not one.text())
        is_mark = max(one.width(), one.height()) <= MARK and not _takes_tab(one)
        divides = QAccessible.queryAccessibleInterface(one).role() == QAccessible.Role.Separator
        said = is_ground or is_mark or divides or name_of(one)
        if _overrides(one, "paintEvent") and not said:
            yield one


def missed_by_the_tab_key(window: QWidget) -> Iterator[QWidget]:
    """Tab goes round every control once."""
    chain = list(_tab_chain(window))
    return (one for one in widgets(window) if _takes_tab(one) and chain.count(one) != 1)


def where_the_tab_key_jumps_back(window: QWidget) -> Iterator[QWidget]:
    """Among neighbours, the next control is never above and left of the one before."""
    stops = [one for one in _tab_chain(window) if one.isVisible() and _is_stop(one)]
    for before, after in pairwise(stops):
        if before.parentWidget() is after.parentWidget():
            was, now = before.geometry(), after.geometry()
            if now.bottom() < was.top() and now.left() <= was.left():
                yield after


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _is_stop(widget: QWidget) -> bool:
    return _takes_tab(widget) and widget.isEnabled()


def _tab_chain(window: QWidget) -> Iterator[QWidget]:
    one = window.nextInFocusChain()
    while one is not None and one is not window:
        yield one
        one = one.nextInFocusChain()


def _overrides(widget: QWidget, *methods: str) -> bool:
    ours = [kind for kind in type(widget).__mro__ if kind.__module__.startswith("distributor_app")]
    return any(method in vars(kind) for kind in ours for method in methods)


RULES = (
    controls_without_a_name, keyboard_stops_without_a_name, pictures_that_do_not_say_what_they_do,
    labels_that_lead_nowhere, for_the_pointer_only, painted_in_silence, missed_by_the_tab_key,
    where_the_tab_key_jumps_back,
)  # fmt: skip


def faults(window: QWidget) -> str:
    """What breaks a rule, one a line."""
    return "\n".join(
        f"{rule.__name__.replace('_', ' ')}: {described(one)}"
        for rule in RULES
        for one in rule(window)
    )


def test_all_of_it_can_be_heard_and_reached_without_a_mouse(place):
    assert not faults(place)


def test_printing_can_be_heard_and_reached_without_a_mouse(qtbot, theme):
    owner = QWidget()
    qtbot.addWidget(owner)
    dialog = PrintDialog(
        theme, "HX 6 repair manual", page=5, pages=12, chapter=("2 Engine", 4, 8), parent=owner
    )
    dialog.show()
    assert not faults(dialog)


def test_finding_in_a_document_can_be_heard_and_reached_without_a_mouse(qtbot, theme):
    bar = FindBar(theme)
    qtbot.addWidget(bar)
    bar.open()
    bar.show_count(3, 12, complete=True)
    assert not faults(bar)


def test_a_control_without_a_name_is_noticed(qtbot):
    """The rules find what they are for."""
    window = QMainWindow()
    qtbot.addWidget(window)
    inside = QWidget()
    form = QFormLayout(inside)
    form.addRow(QLabel("Loose"), QLineEdit())
    picture = QToolButton()
    form.addRow(picture)
    window.setCentralWidget(inside)
    window.show()
    form.itemAt(0, QFormLayout.ItemRole.LabelRole).widget().setBuddy(None)
    assert [type(one) for one in controls_without_a_name(window)] == [QLineEdit, QToolButton]
    assert [type(one) for one in labels_that_lead_nowhere(window)] == [QLabel]
    assert list(pictures_that_do_not_say_what_they_do(window)) == [picture]
    picture.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    assert list(for_the_pointer_only(window)) == [picture]
