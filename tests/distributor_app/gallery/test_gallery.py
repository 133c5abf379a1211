"""The gallery: it stands on its own, shows every widget, and names everything it shows."""

import importlib
import inspect
import pkgutil

import pytest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

import distributor_app.widgets
from distributor_app.gallery.page import GalleryPage
from distributor_app.theme import Mode
from distributor_app.widgets.picture import Picture, PictureState

# Parts of other widgets, shown where those are.
PARTS = {"ColumnMenu", "PopupChoice", "SortMenu", "TableMenu", "MessageStack", "ElidedLabel"}


@pytest.fixture
def page(qtbot, theme, tasks):
    made = GalleryPage(theme, tasks)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    return made


def own_widgets():
    package = distributor_app.widgets
    for found in pkgutil.iter_modules(package.__path__):
        if found.ispkg:
            continue
        module = importlib.import_module(f"{package.__name__}.{found.name}")
        for name, kind in inspect.getmembers(module, inspect.isclass):
            if issubclass(kind, QWidget) and kind.__module__ == module.__name__:
                yield name, kind


def test_every_own_widget_is_in_the_gallery(page):
    missing = [name for name, kind in own_widgets() if not page.findChildren(kind)]
    assert set(missing) <= PARTS


def test_pictures_are_seen_in_every_state(page, qtbot):
    def seen():
        assert {p.state for p in page.findChildren(Picture)} == set(PictureState)

    qtbot.waitUntil(lambda: seen() is None)


def test_nothing_one_can_act_on_is_without_a_name(page):
    controls = [*page.findChildren(QAbstractButton), *page.findChildren(QLineEdit)]
    nameless = [c for c in controls if c.isVisible() and not (c.accessibleName() or said_by(c))]
    assert nameless == []


def said_by(control):
    return control.text() if isinstance(control, QAbstractButton) else control.placeholderText()


def test_it_follows_the_look(page, theme):
    light = corner(page)
    try:
        theme.set_mode(Mode.DARK)
        assert corner(page) != light
    finally:
        theme.set_mode(Mode.LIGHT)


def corner(page):
    return page.sheet.grab().toImage().pixelColor(4, 4).name()
