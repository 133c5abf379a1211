"""A long table is saved in sight, can be stopped, and never leaves half a file behind."""

from datetime import UTC, datetime
from functools import partial
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from catalog_cache.errors import CancelledError, DeskError, Kind
from catalog_cache.records import AccountInfo

from distributor_app.frame.work_bar import WorkBar
from distributor_app.long_work import Job, measured, report
from distributor_app.table_files import TableContents, write_table
from distributor_app.whole_file import write_whole
from distributor_app.widgets.file_saver import FileSaver
from distributor_app.widgets.paper_job import PaperJob, Sheets

INFO = AccountInfo(
    "halden", "Halden Hydraulics", "#0F6E84", "A1", "Riverside", "p1", "Ann", "EUR",
    frozenset(), "https://hub.example", "ab:cd",
)  # fmt: skip
NOW = datetime(2026, 6, 21, 12, tzinfo=UTC)


def table(rows: int) -> partial:
    cells = tuple((f"40-{row}", "Hydraulic pump, 11 cc, clockwise") for row in range(rows))
    return partial(
        write_table, TableContents(("Part number", "Description"), cells), "P", INFO, NOW
    )


@pytest.fixture
def job():
    made = Job("Saving parts")
    yield made
    made.finish()


@pytest.mark.parametrize("kind", ["csv", "xlsx", "pdf"])
def test_every_format_says_how_far_it_is(job, tmp_path, kind):
    measured(partial(table(120), tmp_path / f"parts.{kind}"), job.path)
    done, total = job.steps
    assert 0 < done <= total
    assert job.seconds_left is not None


@pytest.mark.parametrize("kind", ["csv", "xlsx", "pdf"])
def test_what_is_stopped_leaves_what_stood_there(job, tmp_path, kind):
    target = tmp_path / f"parts.{kind}"
    target.write_text("of yesterday")
    job.set()
    with pytest.raises(CancelledError):
        measured(partial(write_whole, table(120), target), job.path)
    assert target.read_text() == "of yesterday"
    assert list(tmp_path.iterdir()) == [target]


def test_what_fails_in_the_middle_leaves_what_stood_there(tmp_path):
    target = tmp_path / "parts.csv"
    target.write_text("of yesterday")

    def full_disk(path):
        path.write_text("half")
        raise OSError("no space left")

    with pytest.raises(DeskError) as refused:
        write_whole(full_disk, target)
    assert refused.value.kind is Kind.DISK
    assert target.read_text() == "of yesterday"
    assert list(tmp_path.iterdir()) == [target]


def test_a_job_that_is_over_cannot_be_begun(job, tmp_path):
    job.finish()
    with pytest.raises(CancelledError):
        measured(partial(table(1), tmp_path / "parts.csv"), job.path)


def test_work_that_nobody_measures_reports_to_nobody():
    report(1, 2)


@pytest.fixture
def saving(qtbot, make_context, theme):
    """A page that saves, the bar that shows it, and what was said."""
    context, said, bar = make_context(), [], WorkBar(theme)
    page = QWidget()
    qtbot.addWidget(page)
    qtbot.addWidget(bar)
    context.show_toast = lambda text, *_: said.append(text)
    context.report = said.append
    context.follow = bar.follow
    return FileSaver(context, page), bar, said


def test_a_long_export_is_shown_and_stopped(qtbot, saving, tmp_path):
    saver, bar, said = saving
    saver.save(table(20_000), tmp_path / "parts.pdf")
    qtbot.waitUntil(lambda: bar.shown == ("Saving parts.pdf",), timeout=30_000)
    (cancel,) = bar.findChildren(QPushButton)
    qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(said), timeout=60_000)
    assert said == ["parts.pdf was not saved."]
    assert list(tmp_path.iterdir()) == []
    qtbot.waitUntil(bar.isHidden)


def test_a_place_that_takes_no_file_is_said(qtbot, saving, tmp_path):
    saver, _, said = saving
    saver.save(table(1), tmp_path / "none" / "parts.csv")
    qtbot.waitUntil(lambda: bool(said), timeout=60_000)
    assert said[0].kind is Kind.DISK


def test_a_pdf_to_be_opened_is_work_that_somebody_waits_for(qtbot, make_context):
    context, page, asked_for, failed = make_context(), QWidget(), Event(), []
    qtbot.addWidget(page)
    job = PaperJob(context, page)
    job.failed.connect(failed.append)

    def prepare():
        asked_for.wait(60)
        raise CancelledError

    job.open(Sheets("order.pdf", "Save order", prepare))
    assert context.tasks.under_way == ("Opening order.pdf",)
    asked_for.set()
    qtbot.waitUntil(lambda: bool(failed))
    assert context.tasks.under_way == ()
