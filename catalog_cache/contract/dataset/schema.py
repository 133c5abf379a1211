"""The tables of the four datasets: catalog, prices, stock, manuals.

One declaration serves the publisher (writes snapshots), the delta (names rows by key) and the
digest (reads columns in order). Decimals are TEXT, days are ISO dates, instants ISO date-times in
UTC, lists and clauses are JSON. An absent row or NULL means "unknown", never zero.
"""

import sqlite3
from dataclasses import dataclass

SCHEMA_VERSION = 3
"""Raised when a desk of the version before could not read what is published."""

EDITION_META = "edition"
"""Key in `meta` of a catalogue that holds only what somebody chose to keep."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table that travels: column declarations in order, key columns, and further indexes."""

    name: str
    columns: tuple[tuple[str, str], ...]
    key: tuple[str, ...]
    indexes: tuple[str, ...] = ()

    @property
    def column_names(self) -> tuple[str, ...]:
        """Names of the columns in the order of digests and deltas."""
        return tuple(name for name, _ in self.columns)

    @property
    def ddl(self) -> str:
        """CREATE TABLE statement; rows lie in the order of the key, which is stored once."""
        columns = ", ".join(f'"{name}" {kind}' for name, kind in self.columns)
        kinds = dict(self.columns)
        by_number = len(self.key) == 1 and kinds[self.key[0]].startswith("INTEGER")
        storage = "" if by_number else " WITHOUT ROWID"
        return f"CREATE TABLE {self.name} ({columns}, PRIMARY KEY ({', '.join(self.key)})){storage}"


def _table(name: str, columns: str, key: str, *indexes: str) -> Table:
    parsed = tuple(
        (words[0], " ".join(words[1:]))
        for words in (column.split() for column in columns.split(","))
    )
    return Table(name, parsed, tuple(key.split()), indexes)


_CATALOG = (
    _table(
        "part",
        "rank INTEGER, uid INTEGER NOT NULL UNIQUE, brand TEXT NOT NULL, number TEXT NOT NULL,"
        "number_key TEXT NOT NULL, revision TEXT, name TEXT NOT NULL, class_code TEXT,"
        "category TEXT, product_line TEXT, discount_code TEXT, stock_unit TEXT NOT NULL,"
        "sale_status TEXT NOT NULL, reason TEXT, status_from TEXT, last_order_date TEXT,"
        "origin TEXT NOT NULL, flags TEXT NOT NULL, weight_kg TEXT, dims_mm TEXT, hs_code TEXT,"
        "origin_country TEXT, export_class TEXT, popularity INTEGER, picture TEXT",
        "rank",
        "CREATE UNIQUE INDEX part_number ON part (number_key, brand)",
        "CREATE INDEX part_category ON part (category, rank)",
    ),
    _table(
        "part_text",
        "uid INTEGER NOT NULL, language TEXT NOT NULL, name TEXT, description TEXT",
        "uid language",
    ),
    _table(
        "category",
        "code TEXT NOT NULL, parent TEXT, position INTEGER NOT NULL, names TEXT NOT NULL",
        "code",
    ),
    _table(
        "part_unit",
        "uid INTEGER NOT NULL, unit TEXT NOT NULL, factor TEXT NOT NULL,"
        "is_order_unit INTEGER NOT NULL, gtin TEXT, min_qty TEXT, multiple TEXT, max_qty TEXT,"
        "gross_kg TEXT",
        "uid unit",
        "CREATE INDEX part_unit_gtin ON part_unit (gtin) WHERE gtin IS NOT NULL",
    ),
    _table(
        "spec_def",
        "code TEXT NOT NULL, names TEXT NOT NULL, unit TEXT, position INTEGER NOT NULL",
        "code",
    ),
    _table(
        "spec",
        "uid INTEGER NOT NULL, code TEXT NOT NULL, value TEXT NOT NULL, number REAL, unit TEXT",
        "uid code",
    ),
    _table(
        "xref",
        "uid INTEGER NOT NULL, number_key TEXT NOT NULL, kind TEXT NOT NULL, brand TEXT NOT NULL,"
        "number TEXT NOT NULL, match TEXT NOT NULL, effectivity TEXT, source TEXT",
        "uid number_key kind brand",
    ),
    _table(
        "supersession",
        "id TEXT NOT NULL, logic TEXT NOT NULL, direction TEXT NOT NULL, trigger TEXT NOT NULL,"
        "day TEXT, effectivity TEXT, old_stock TEXT, on_order TEXT NOT NULL, raw_code TEXT,"
        "note TEXT, withdrawn_on TEXT",
        "id",
    ),
    _table(
        "supersession_part",
        "id TEXT NOT NULL, side TEXT NOT NULL, seq INTEGER NOT NULL, uid INTEGER,"
        "brand TEXT NOT NULL, number TEXT NOT NULL, qty TEXT NOT NULL, effectivity TEXT",
        "id side seq",
        "CREATE INDEX supersession_part_uid ON supersession_part (uid)",
    ),
    _table(
        "relation",
        "uid INTEGER NOT NULL, kind TEXT NOT NULL, other INTEGER NOT NULL, qty TEXT,"
        "effectivity TEXT",
        "uid kind other",
    ),
    _table("kit", "uid INTEGER NOT NULL, kind TEXT NOT NULL, priced_as TEXT NOT NULL", "uid"),
    _table(
        "kit_line",
        "kit INTEGER NOT NULL, seq INTEGER NOT NULL, uid INTEGER NOT NULL, qty TEXT NOT NULL,"
        "unit TEXT NOT NULL",
        "kit seq",
        "CREATE INDEX kit_line_uid ON kit_line (uid)",
    ),
    _table(
        "serial_scheme",
        "code TEXT NOT NULL, product_line TEXT NOT NULL, pattern TEXT NOT NULL, width INTEGER",
        "code",
    ),
    _table(
        "model",
        "code TEXT NOT NULL, product_line TEXT NOT NULL, names TEXT NOT NULL, serial_scheme TEXT,"
        "picture TEXT, position INTEGER NOT NULL",
        "code",
    ),
    _table(
        "assembly",
        "id TEXT NOT NULL, title TEXT NOT NULL, product_line TEXT, models TEXT NOT NULL,"
        "effectivity TEXT, top INTEGER NOT NULL, position INTEGER NOT NULL",
        "id",
    ),
    _table(
        "figure",
        "id TEXT NOT NULL, assembly TEXT NOT NULL, seq INTEGER NOT NULL, title TEXT,"
        "drawing TEXT, media TEXT NOT NULL, width REAL NOT NULL, height REAL NOT NULL",
        "id",
        "CREATE INDEX figure_assembly ON figure (assembly)",
    ),
    _table(
        "callout",
        "figure TEXT NOT NULL, seq INTEGER NOT NULL, label TEXT NOT NULL, shapes TEXT NOT NULL,"
        "target_kind TEXT NOT NULL, target TEXT NOT NULL",
        "figure seq",
    ),
    _table(
        "position",
        "id TEXT NOT NULL, assembly TEXT NOT NULL, seq INTEGER NOT NULL, label TEXT NOT NULL,"
        "indenture INTEGER NOT NULL, illustrated INTEGER NOT NULL, sub_assembly TEXT",
        "id",
        "CREATE INDEX position_assembly ON position (assembly, seq)",
        "CREATE INDEX position_sub ON position (sub_assembly) WHERE sub_assembly IS NOT NULL",
    ),
    _table(
        "position_part",
        "position TEXT NOT NULL, seq INTEGER NOT NULL, uid INTEGER NOT NULL,"
        "qty_kind TEXT NOT NULL, qty TEXT, unit TEXT NOT NULL, variant TEXT, effectivity TEXT,"
        "service TEXT NOT NULL, note TEXT",
        "position seq",
        "CREATE INDEX position_part_uid ON position_part (uid)",
    ),
)

_PRICES = (
    _table(
        "price",
        "id TEXT NOT NULL, uid INTEGER, discount_code TEXT, category TEXT, order_type TEXT,"
        "component TEXT NOT NULL, amount TEXT, percent TEXT, currency TEXT NOT NULL,"
        "price_unit TEXT NOT NULL, unit TEXT NOT NULL, break_qty TEXT NOT NULL,"
        "break_mode TEXT NOT NULL, break_basis TEXT NOT NULL, valid_from TEXT, valid_to TEXT,"
        "basis_day TEXT NOT NULL, agreement TEXT, end_customer TEXT, priority INTEGER NOT NULL,"
        "status TEXT NOT NULL",
        "id",
        "CREATE INDEX price_uid ON price (uid) WHERE uid IS NOT NULL",
        "CREATE INDEX price_code ON price (discount_code) WHERE discount_code IS NOT NULL",
    ),
)

_STOCK = (
    _table(
        "warehouse",
        "code TEXT NOT NULL, name TEXT NOT NULL, zone TEXT NOT NULL, workdays TEXT NOT NULL,"
        "holidays TEXT NOT NULL",
        "code",
    ),
    _table(
        "stock",
        "uid INTEGER NOT NULL, warehouse TEXT NOT NULL, kind TEXT NOT NULL, qty TEXT, band TEXT,"
        "unit TEXT NOT NULL, as_of TEXT NOT NULL, next_receipts TEXT, lead_time_days INTEGER",
        "uid warehouse",
    ),
    # What an exact figure was at the end of each week that is over; `week` is its last day. What
    # was not known exactly in a week has no row for it.
    _table(
        "stock_week",
        "uid INTEGER NOT NULL, warehouse TEXT NOT NULL, week TEXT NOT NULL, qty TEXT NOT NULL,"
        "unit TEXT NOT NULL",
        "uid warehouse week",
    ),
)

_MANUALS = (
    _table(
        "document",
        "id TEXT NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL, language TEXT NOT NULL,"
        "product_line TEXT, models TEXT NOT NULL, effectivity TEXT, position INTEGER NOT NULL",
        "id",
    ),
    _table(
        "revision",
        "id TEXT NOT NULL, document TEXT NOT NULL, rev TEXT NOT NULL, issued TEXT,"
        "hash TEXT, size INTEGER, pages INTEGER NOT NULL, outline TEXT NOT NULL, replaces TEXT,"
        "withdrawn_on TEXT, withdrawn_reason TEXT, requires_ack_by TEXT,"
        "requires_certificate TEXT, problem TEXT",
        "id",
        "CREATE INDEX revision_document ON revision (document)",
    ),
    _table(
        "page",
        "id INTEGER, revision TEXT NOT NULL, number INTEGER NOT NULL, label TEXT,"
        "text TEXT NOT NULL",
        "id",
        "CREATE UNIQUE INDEX page_number ON page (revision, number)",
    ),
    _table(
        "page_part",
        "revision TEXT NOT NULL, number INTEGER NOT NULL, uid INTEGER NOT NULL, qty TEXT,"
        "position INTEGER NOT NULL",
        "revision number uid",
        "CREATE INDEX page_part_uid ON page_part (uid)",
    ),
    _table(
        "document_part",
        "document TEXT NOT NULL, uid INTEGER NOT NULL",
        "document uid",
        "CREATE INDEX document_part_uid ON document_part (uid)",
    ),
    _table(
        "bulletin_link",
        "bulletin TEXT NOT NULL, seq INTEGER NOT NULL, document TEXT, page_from INTEGER,"
        "page_to INTEGER, uid INTEGER, effectivity TEXT, action TEXT NOT NULL, due TEXT",
        "bulletin seq",
        "CREATE INDEX bulletin_link_document ON bulletin_link (document)",
    ),
)

DATASETS: dict[str, tuple[Table, ...]] = {
    "catalog": _CATALOG,
    "prices": _PRICES,
    "stock": _STOCK,
    "manuals": _MANUALS,
}
"""Tables of each dataset, in the order in which they are written."""


def table_of(dataset: str, table: str) -> Table:
    """Return one table's declaration; KeyError when the dataset has no such table."""
    for candidate in DATASETS[dataset]:
        if candidate.name == table:
            return candidate
    raise KeyError(f"{dataset} has no table {table}")


def create_tables(db: sqlite3.Connection, dataset: str) -> None:
    """Create the travelling tables of a dataset and its `meta` table in an empty file."""
    db.execute("CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL)")
    for table in DATASETS[dataset]:
        db.execute(table.ddl)


def create_indexes(db: sqlite3.Connection, dataset: str) -> None:
    """Create the plain indexes; done after the rows are in, which is several times faster."""
    for table in DATASETS[dataset]:
        for statement in table.indexes:
            db.execute(statement)
