"""Paper and the PDF child stay light: no window, no store."""

import subprocess
import sys

import pytest

ALL_PAPER = "order, statement, parts_list, table, receiving_labels, stamp, page_ranges"


@pytest.mark.parametrize(
    "imports",
    [f"from distributor_app.paper import {ALL_PAPER}", "import distributor_app.pdf.server"],
)
def test_neither_qt_nor_a_store_is_loaded(imports):
    code = (
        f"{imports}\nimport sys\n"
        "heavy = {'PySide6', 'sqlalchemy', 'sqlite3', 'httpx', 'catalog_cache.desk'}\n"
        "sys.exit(', '.join(heavy & set(sys.modules)) or 0)"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert answer.returncode == 0, answer.stderr
