"""The hits of a search as a table for a file, read some at a time, at most a spreadsheet full."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from catalog_cache.records import PartHit, SearchPage

from distributor_app.long_work import Job
from distributor_app.screens.catalogue import wording
from distributor_app.table_files import TableContents, Value
from distributor_app.widgets.record_model import Column, number_of

if TYPE_CHECKING:
    from catalog_cache.desk import Desk

# What a spreadsheet takes without trouble; nobody reads a longer list.
_MOST_EXPORTED = 20_000
_READ_AT_ONCE = 200


def read_table(
    desk: Desk,
    page: SearchPage,
    chosen: Sequence[int] | None,
    columns: Sequence[Column[PartHit]],
    values: bool,
    job: Job | None = None,
) -> TableContents:
    """Read the chosen rows of a result, or all of them, and say how far it is."""
    if chosen is None:
        if not page.complete:  # asked for before typing had paused
            page = desk.catalogue.search(page.query)
        chosen = range(len(page.hits))
    rows: list[tuple[Value, ...]] = []
    total = min(len(chosen), _MOST_EXPORTED)
    for start in range(0, total, _READ_AT_ONCE):
        if job is not None:
            job.report(start, total)
        stop = min(start + _READ_AT_ONCE, _MOST_EXPORTED)
        rows.extend(
            tuple(_value(column, hit, values) for column in columns)
            for hit in desk.catalogue.page_rows(page, chosen[start:stop])
        )
    titles = tuple(column.title for column in columns)
    return TableContents(titles, tuple(rows), tuple(column.right for column in columns))


def _value(column: Column[PartHit], hit: PartHit, as_number: bool) -> Value:
    number = number_of(column, hit) if as_number else None
    if number is not None:
        return number
    if column.key == "name":
        return wording.described(hit)
    badge = column.badge(hit) if column.badge else None
    return " ".join(word for word in (badge.text if badge else "", column.text(hit)) if word)
