"""Reads CSV files as vendors really send them: a bad row is reported and the next ones are read.

Rows are numbered as a spreadsheet shows them: the header is row 1, blank rows count, and a record
that spans several lines is one row.
"""

import csv
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from vendor_hub.importing.report import NOTED, ImportReport, Problem

_NOT_TEXT = re.compile("[\x00\udc80-\udcff\ufffd]")
"""NUL, and what undecodable bytes become: lone surrogates, or U+FFFD in UTF-16."""

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_UTF8_MARK = b"\xef\xbb\xbf"
_FIELD_LIMIT = 131_072
"""Characters in one field, the csv module's own limit; it also ends an unclosed quote."""


class UnreadableFileError(Exception):
    """The file as a whole cannot be read: empty, unknown encoding, no header."""


@dataclass(frozen=True, slots=True)
class CsvRow:
    """One record: its row number and its cells, as many as the header has."""

    number: int
    cells: list[str]


class CsvFile:
    """A CSV file with its header; iterate `rows` for the records that are well formed."""

    def __init__(
        self, path: Path, shown: str, report: ImportReport, *, encoding: str, delimiter: str
    ) -> None:
        self.shown = shown
        self._path = path
        self._report = report
        self._delimiter = delimiter
        self._encoding = _true_encoding(path, encoding)
        header = next(self._records(), None)
        if header is None:
            raise UnreadableFileError(f"{shown} is empty; expected a header with column names")
        if isinstance(header[1], str):
            raise UnreadableFileError(f"{shown}: the header cannot be read: {header[1]}")
        self.columns = tuple(name.strip() for name in header[1])
        if reason := self._refusal(list(self.columns), len(self.columns)):
            raise UnreadableFileError(
                f"{shown}: the header {reason}; declare the encoding of the file in the mapping"
            )
        repeated = sorted({c for c in self.columns if c and self.columns.count(c) > 1})
        if repeated:
            raise UnreadableFileError(
                f"{shown} has the column “{repeated[0]}” twice; rename one of them"
            )

    def rows(self) -> Iterator[CsvRow]:
        """Yield the well-formed records; the others are reported with the reason."""
        width = len(self.columns)
        records = self._records()
        next(records, None)
        for number, cells in records:
            if isinstance(cells, str):
                self._report.add(Problem(self.shown, number, "", "", cells))
                continue
            if not any(cells):
                continue
            if reason := self._refusal(cells, width):
                shown = self._delimiter.join(cells)[:200]
                self._report.add(
                    Problem(self.shown, number, "", shown.encode("utf-8", "replace").decode(),
                            reason)
                )  # fmt: skip
                continue
            yield CsvRow(number, cells)

    def note_unknown_columns(self, used: set[str]) -> None:
        """Report the columns that the mapping neither uses nor lists as ignored."""
        for name in self.columns:
            if name not in used:
                reason = "the mapping does not use this column"
                self._report.add(Problem(self.shown, 1, name, "", reason, NOTED))

    def _refusal(self, cells: list[str], width: int) -> str:
        if len(cells) != width:
            noun = "field" if len(cells) == 1 else "fields"
            return f"has {len(cells)} {noun} where the header has {width}"
        bad = _NOT_TEXT.search("".join(cells))
        if bad is None or (bad[0] == "\ufffd" and not self._encoding.startswith("utf-16")):
            return ""
        if bad[0] == "\x00":
            return "contains a NUL byte"
        return f"contains bytes that are not {self._encoding.removesuffix('-sig')}"

    def _records(self) -> Iterator[tuple[int, list[str] | str]]:
        """Yield (row number, cells or why the row cannot be read).

        After a row that cannot be read, reading goes on at the next line of the file, because an
        unclosed quote would otherwise swallow the good rows behind it.
        """
        width = 0
        with self._path.open(encoding=self._encoding, errors=self._errors(), newline="") as stream:
            lines = _Lines(stream)
            number = 0
            while True:
                number += 1
                lines.start_record()
                try:
                    cells = next(csv.reader(lines, delimiter=self._delimiter, strict=True))
                except StopIteration:
                    return
                except csv.Error as error:
                    lines.keep_first_line_only()
                    yield number, _plain_reason(error)
                    continue
                except UnicodeError as error:
                    yield number, f"cannot be read as {self._encoding}: {error}"
                    return
                width = width or len(cells)
                if len(cells) != width and lines.taken > 1:
                    lines.keep_first_line_only()
                    yield number, "a quote is not closed on this line"
                    continue
                yield number, cells

    def _errors(self) -> str:
        return "replace" if self._encoding.startswith("utf-16") else "surrogateescape"


class _Lines:
    """Lines of a file that can be given back when the record that took them is malformed."""

    def __init__(self, stream: Iterator[str]) -> None:
        self._stream = stream
        self._returned: deque[str] = deque()
        self._record: list[str] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._returned.popleft() if self._returned else next(self._stream)
        self._record.append(line)
        return line

    @property
    def taken(self) -> int:
        """How many lines the current record has taken."""
        return len(self._record)

    def start_record(self) -> None:
        """Forget the lines of the record before."""
        self._record.clear()

    def keep_first_line_only(self) -> None:
        """Give back all but the first line of the current record."""
        self._returned.extendleft(reversed(self._record[1:]))
        del self._record[1:]


def _plain_reason(error: csv.Error) -> str:
    text = str(error)
    if "field larger" in text:
        return f"a field is longer than {_FIELD_LIMIT:,} characters, or a quote is not closed"
    if "unexpected end of data" in text:
        return "a quote is not closed"
    if "expected after" in text:
        return "text follows a closing quote, or a quote is not closed"
    return text


def _true_encoding(path: Path, declared: str) -> str:
    """Return the encoding to read with: a byte order mark says more than the mapping."""
    with path.open("rb") as file:
        start = file.read(4)
    if start.startswith(_UTF16_MARKS):
        return "utf-16"
    if start.startswith(_UTF8_MARK):
        return "utf-8-sig"
    return declared
