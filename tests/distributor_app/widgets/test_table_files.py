"""Tables as files: what a spreadsheet and a reader get."""

import csv
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from catalog_cache.errors import DeskError, Kind
from catalog_cache.records import AccountInfo

from distributor_app import formats
from distributor_app.table_files import TableContents, write_table
from distributor_app.widgets.data_table import DataTable
from distributor_app.widgets.record_model import Column, RecordModel

INFO = AccountInfo(
    "halden", "Halden Hydraulics", "#0F6E84", "A1", "Riverside", "p1", "Ann", "EUR",
    frozenset(), "https://hub.example", "ab:cd",
)  # fmt: skip
CONTENTS = TableContents(
    ("Part number", "Description", "Net"),
    (("0071", '=HYPERLINK("x")', Decimal("1279.60")), ("9X-17", "Öl, schwarz", Decimal("0.04"))),
    (False, False, True),
)
NOW = datetime(2026, 6, 21, 12, tzinfo=UTC)


def test_csv_keeps_leading_zeros_and_umlauts_and_runs_no_formula(tmp_path):
    path = write_table(CONTENTS, "Parts", INFO, NOW, tmp_path / "parts.csv")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[1] == ["0071", '\'=HYPERLINK("x")', "1279.60"]
    assert rows[2][1] == "Öl, schwarz"
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")


def test_xlsx_has_numbers_as_numbers_and_texts_as_texts(tmp_path):
    path = write_table(CONTENTS, "Parts", INFO, NOW, tmp_path / "parts.xlsx")
    book = load_workbook(path)
    cells = next(iter(book.active.iter_rows(min_row=2, max_row=2)))
    assert [c.value for c in cells] == ["0071", '=HYPERLINK("x")', 1279.6]
    assert [c.data_type for c in cells] == ["s", "s", "n"]
    book.close()


SHOWN = TableContents(
    ("Remark", "Net"), (("at \N{MINUS SIGN}20 °C", "\N{MINUS SIGN}5.31"),), (False, True)
)


def test_a_spreadsheet_gets_the_sign_that_it_reads_and_texts_as_they_are(tmp_path):
    path = write_table(SHOWN, "Parts", INFO, NOW, tmp_path / "parts.xlsx")
    book = load_workbook(path)
    cells = next(iter(book.active.iter_rows(min_row=2, max_row=2)))
    assert [c.value for c in cells] == ["at \N{MINUS SIGN}20 °C", "-5.31"]
    book.close()
    assert SHOWN.tsv() == "Remark\tNet\nat \N{MINUS SIGN}20 °C\t-5.31"


def test_pdf_says_what_the_table_says(tmp_path):
    pdfium = pytest.importorskip("pypdfium2")
    path = write_table(CONTENTS, "Parts found", INFO, NOW, tmp_path / "parts.pdf")
    document = pdfium.PdfDocument(path)
    text = document[0].get_textpage().get_text_bounded()
    document.close()
    assert "Parts found" in text
    assert "9X-17" in text


def test_an_unknown_ending_and_a_missing_folder_are_said(tmp_path):
    with pytest.raises(DeskError) as wrong:
        write_table(CONTENTS, "Parts", INFO, NOW, tmp_path / "parts.doc")
    assert wrong.value.kind is Kind.BAD_INPUT
    with pytest.raises(DeskError) as missing:
        write_table(CONTENTS, "Parts", INFO, NOW, tmp_path / "none" / "parts.csv")
    assert missing.value.kind is Kind.DISK


@dataclass(frozen=True)
class Row:
    number: str
    net: Decimal


class QuietDesk:
    info = INFO


@pytest.fixture
def table(qtbot, make_context, theme):
    """A table with one part; `said` is what it told."""
    context = make_context(QuietDesk())
    shown = DataTable(context, "t", "Parts")
    shown.said = []
    context.show_toast = lambda text, *_: shown.said.append(text)
    qtbot.addWidget(shown)
    model = RecordModel(
        [
            Column("number", "Part number", lambda r: r.number),
            Column("net", "Net", lambda r: formats.amount(r.net, "EUR"), right=True,
                   sort_key=lambda r: r.net),
        ]
    )  # fmt: skip
    model.set_records([Row("40-21A", Decimal("1279.6"))])
    shown.show_model(model)
    return shown


def test_a_table_saves_itself_in_the_background_and_says_so(qtbot, table, tmp_path):
    target = tmp_path / "out.csv"
    table.export.save(target)
    qtbot.waitUntil(lambda: bool(table.said), timeout=30_000)
    assert table.said == ["Saved as out.csv."]
    assert "40-21A,1279.6" in target.read_text(encoding="utf-8-sig")


class German(QTranslator):
    """Says the words of paper, and nothing else, in German."""

    def isEmpty(self):  # noqa: N802  the name is Qt's
        return False

    def translate(self, context, source_text, disambiguation=None, n=-1):  # noqa: ARG002
        words = {"{n} row(s)": "{n} Zeile", "printed {at}": "gedruckt am {at}"}
        return words.get(source_text) if context == "paper" else None


@pytest.fixture
def german(qapp):
    translator, before = German(qapp), QLocale()
    QCoreApplication.installTranslator(translator)
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(before)
    QCoreApplication.removeTranslator(translator)


def test_a_table_on_paper_reads_as_it_does_on_the_screen(qtbot, table, tmp_path, german):
    target = tmp_path / "out.pdf"
    table.export.save(target)
    qtbot.waitUntil(lambda: bool(table.said), timeout=60_000)
    text = PdfReader(target).pages[0].extract_text()
    assert "1.279,60" in text
    assert "1 Zeile" in text
    assert "gedruckt am" in text
