"""Rows of several tables gathered side by side and written some thousands at a time."""

from collections.abc import Sequence

from vendor_hub.publish.writer import DatasetWriter

_ROWS = 5_000

Row = tuple[str | int | float | None, ...]


class Batch:
    """Rows of one table on their way into a dataset file; `flush` writes what is left."""

    def __init__(self, writer: DatasetWriter, table: str, columns: str) -> None:
        self._writer = writer
        self._table = table
        self._columns: Sequence[str] = columns.split()
        self._rows: list[Row] = []

    def add(self, *values: str | int | float | None) -> None:
        """Take one row, in the order of the columns."""
        self._rows.append(values)
        if len(self._rows) >= _ROWS:
            self.flush()

    def flush(self) -> None:
        """Write the rows gathered so far."""
        self._writer.add_rows(self._table, self._columns, self._rows)
        self._rows = []
