"""Whatever bytes an export holds, an import ends with a report or a refusal, and loses no row."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from vendor_hub.importing.csv_files import CsvFile, UnreadableFileError
from vendor_hub.importing.report import ImportReport

_SNIPPETS = st.sampled_from(
    [b'"', b",", b"\n", b"\r\n", b"\r", b"\x00", b"\xff", b'"",', b"A-1", b"\xef\xbb\xbf", b"  "]
)
_GOOD = b"G-1,good\n"


def read(content: bytes) -> tuple[list[list[str]], ImportReport]:
    report = ImportReport()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.csv"
        path.write_bytes(content)
        file = CsvFile(path, "a.csv", report, encoding="utf-8", delimiter=",")
        return [row.cells for row in file.rows()], report


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_give_rows_or_a_refusal(content):
    try:
        rows, report = read(content)
    except UnreadableFileError:
        return
    assert len({len(cells) for cells in rows}) <= 1
    assert report.to_text().encode()


@settings(max_examples=150, deadline=None)
@given(st.lists(_SNIPPETS, max_size=25).map(b"".join))
def test_good_rows_before_and_after_a_bad_stretch_are_read(bad):
    rows, _ = read(b"Number,Name\n" + _GOOD + bad + b'\n"",""\n' + _GOOD * 3)
    assert rows[0] == ["G-1", "good"]
    assert rows.count(["G-1", "good"]) >= 3
