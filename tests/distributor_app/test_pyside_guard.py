"""Guards against a PySide6 that loses references to None (6.12.0 on Python 3.11 does).

An interpreter that loses one at each empty QVariant ends after some thousands of them.
"""

import sys

from PySide6.QtCore import QStringListModel, Qt


def test_reading_empty_values_from_a_model_keeps_none_alive() -> None:
    model = QStringListModel(["one"])
    index = model.index(0)
    before = sys.getrefcount(None)

    for _ in range(2_000):
        assert index.data(Qt.ItemDataRole.DecorationRole) is None

    # From Python 3.12 on None is immortal and its count says nothing.
    if sys.version_info < (3, 12):
        assert sys.getrefcount(None) > before - 500
