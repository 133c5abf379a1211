"""What holds for every test: the offscreen platform, and what it says about itself."""

import os

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let pass what the offscreen platform says about itself; every other warning of Qt fails."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))
