"""A real hub process with a small maker's content, and the first start in a window."""

import importlib.util
import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton

from vendor_hub.hub import create_hub

from distributor_app.first_start.page import FirstStart
from distributor_app.widgets.badge import Badge
from distributor_app.widgets.inline_message import InlineMessage

_SCENARIO = Path(__file__).parents[2] / "scenario"


def _load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"scenario_{name}", _SCENARIO / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def data_root(tmp_path, monkeypatch) -> Path:
    """The user-data folder of this test."""
    monkeypatch.setenv("DISTRIBUTOR_DESK_DATA", str(tmp_path / "desk"))
    monkeypatch.setenv("DISTRIBUTOR_DESK_TOKENS", "file")
    return tmp_path / "desk"


@pytest.fixture(scope="module")
def running_hub(tmp_path_factory) -> Iterator[object]:
    """A vendor with a running hub; see tests/scenario/conftest.py."""
    folder = tmp_path_factory.mktemp("vendor")
    hub = create_hub(folder / "hub", "halden", "Halden Hydraulics")
    vendor = _load("conftest").Vendor(hub, folder, _load("small_maker"))
    vendor.publish_all()
    vendor.start(port=0)
    yield vendor
    vendor.stop()
    hub.close()


@pytest.fixture
def vendor(running_hub, data_root) -> Iterator[object]:
    """The running hub; a test may restart it with a fault, the next one finds it well."""
    process = running_hub._process
    yield running_hub
    if running_hub._process is not process:
        running_hub.stop()
        running_hub.start()


@pytest.fixture
def enrolment_file(vendor, tmp_path) -> Path:
    """The file that the vendor sends."""
    path = tmp_path / "halden.enrol.json"
    path.write_text(json.dumps(vendor.enrolment().model_dump()), encoding="utf-8")
    return path


class Shown:
    """The first start in a window, with what it asked for."""

    def __init__(self, qtbot, tasks, theme, enrolment=None):
        self.bot, self.tasks = qtbot, tasks
        self.finished, self.demonstrations = [], []
        self.page = FirstStart(tasks, theme, enrolment)
        qtbot.addWidget(self.page)
        self.page.finished.connect(self.finished.append)
        self.page.demonstration_asked.connect(lambda: self.demonstrations.append(True))
        with qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()
        self.settle()

    def settle(self):
        self.bot.waitUntil(lambda: not self.tasks.busy, timeout=20_000)
        # A child that is shown before it has a parent would flash as a window of its own.
        assert self.page.isActiveWindow()

    def visible(self, kind):
        return [w for w in self.page.findChildren(kind) if w.isVisible()]

    def button(self, text):
        shown = self.visible(QPushButton)
        return next((b for b in shown if b.text().replace("&", "") == text), None)

    def press(self, text):
        self.bot.waitUntil(lambda: self.button(text) is not None, timeout=10_000)
        self.bot.mouseClick(self.button(text), Qt.MouseButton.LeftButton)

    def type(self, text):
        """Type into the one field there is and press Enter."""
        field = self.visible(QLineEdit)[0]
        field.clear()
        self.bot.keyClicks(field, text)
        self.bot.keyClick(field, Qt.Key.Key_Return)
        self.settle()

    def tick(self):
        self.bot.keyClick(self.visible(QCheckBox)[0], Qt.Key.Key_Space)

    def says(self, words):
        return any(words in w.text() for w in self.visible(QLabel)) or words in self.message()

    def message(self):
        return " ".join(m.accessibleName() for m in self.visible(InlineMessage))

    def states(self):
        return [badge.accessibleName() for badge in self.visible(Badge)]


@pytest.fixture
def show(qtbot, tasks, theme, data_root):
    """Shows the first start, with an enrolment file if one is given."""
    yield lambda enrolment=None: Shown(qtbot, tasks, theme, enrolment)
    theme.set_vendor_color("")
