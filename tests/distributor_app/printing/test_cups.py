"""Printing for real: through CUPS to the queue that writes PDF files, and read what it spooled."""

import os
import re
import shutil
import subprocess
import time
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from catalog_cache.errors import DeskError, Kind

from distributor_app.paper.formats import Formats
from distributor_app.paper.stamp import stamped_extract
from distributor_app.printing import print_to_pdf, printers, submit

QUEUE = "PDF"


def scheduler_runs() -> bool:
    if shutil.which("lpstat") is None:
        return False
    answer = subprocess.run(["lpstat", "-r"], capture_output=True, text=True, timeout=10)
    return "is running" in answer.stdout and QUEUE in [one.name for one in printers()]


needs_cups = pytest.mark.skipif(
    not scheduler_runs(),
    reason="needs a running CUPS scheduler with the queue PDF (.ci/start-cups)",
)


def manual(path: Path) -> Path:
    canvas = Canvas(str(path))
    for number in range(1, 9):
        canvas.drawString(100, 700, f"Tighten the cylinder head to {number}2 Nm")
        canvas.showPage()
    canvas.save()
    return path


def spool_folder() -> Path:
    """Where CUPS-PDF puts the files of whoever prints, as its configuration says."""
    for line in Path("/etc/cups/cups-pdf.conf").read_text().splitlines():
        if match := re.match(r"\s*Out\s+(\S+)", line):
            return Path(match[1].replace("${HOME}", str(Path.home())))
    pytest.fail("cups-pdf.conf names no output folder")


def spooled(job: str) -> Path:
    """Wait until the job is done and its file complete."""
    number = job.rpartition("-")[2]
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        waiting = subprocess.run(["lpstat", "-o"], capture_output=True, text=True).stdout
        files = list(spool_folder().glob(f"*job_{number}.pdf"))
        if files and job not in waiting:
            return files[0]
        time.sleep(0.2)
    pytest.fail(f"{job} was not printed within a minute")


@needs_cups
@pytest.mark.cups
def test_a_page_range_comes_out_of_the_printer_with_its_revision(tmp_path):
    stamped_extract(
        manual(tmp_path / "m.pdf"), [3, 4, 7], title="HX 6 repair manual", revision="C",
        printed_at=datetime(2026, 11, 22, 14, 5, tzinfo=UTC), target=tmp_path / "out.pdf",
        formats=Formats("en_GB", UTC),
    )  # fmt: skip
    job = submit(tmp_path / "out.pdf", QUEUE, title="HX 6 repair manual, pages 3-4, 7")
    assert job.startswith(f"{QUEUE}-")
    paper = spooled(job)
    document = pypdfium2.PdfDocument(paper)
    assert len(document) == 3
    for page, number in zip(document, (3, 4, 7), strict=True):
        text = page.get_textpage().get_text_range()
        assert f"Tighten the cylinder head to {number}2 Nm" in text
        assert "HX 6 repair manual, rev C" in text
        assert f"page {number} of 8, printed 22 Nov 2026 14:05" in text
    document.close()
    os.remove(paper)


@needs_cups
@pytest.mark.cups
def test_the_queue_is_listed():
    assert QUEUE in [printer.name for printer in printers()]


@needs_cups
@pytest.mark.cups
def test_a_printer_that_is_gone_is_said(tmp_path):
    with pytest.raises(DeskError) as refused:
        submit(manual(tmp_path / "m.pdf"), "No-such-printer", title="x")
    assert refused.value.kind is Kind.NOT_FOUND


@pytest.mark.skipif(shutil.which("lp") is None, reason="needs the commands of CUPS")
def test_printing_that_is_switched_off_is_said(tmp_path, monkeypatch):
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "no.sock"))
    assert printers() == ()
    with pytest.raises(DeskError) as refused:
        submit(manual(tmp_path / "m.pdf"), QUEUE, title="x")
    assert refused.value.kind is Kind.NOT_READY
    assert refused.value.remedy


def test_a_computer_without_a_printing_system_is_told_so(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert printers() == ()
    with pytest.raises(DeskError, match="No printing system"):
        submit(manual(tmp_path / "m.pdf"), QUEUE, title="x")


def test_a_printing_system_that_hangs_is_given_up(tmp_path, monkeypatch):
    slow = tmp_path / "lp"
    slow.write_text("#!/bin/sh\nexec sleep 60\n")
    slow.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setattr("distributor_app.printing.cups._SUBMIT_SECONDS", 0.5)
    with pytest.raises(DeskError) as refused:
        submit(manual(tmp_path / "m.pdf"), QUEUE, title="x")
    assert refused.value.kind is Kind.TIMEOUT


def test_copies_out_of_reason_are_refused(tmp_path):
    with pytest.raises(DeskError, match="copies"):
        submit(tmp_path / "m.pdf", QUEUE, copies=0, title="x")


def test_pages_saved_as_a_file_are_whole_or_not_there(tmp_path):
    source = manual(tmp_path / "m.pdf")
    print_to_pdf(source, tmp_path / "copy.pdf")
    assert (tmp_path / "copy.pdf").read_bytes() == source.read_bytes()
    with pytest.raises(DeskError) as refused:
        print_to_pdf(source, tmp_path / "none" / "copy.pdf")
    assert refused.value.kind is Kind.DISK
    with pytest.raises(DeskError):
        print_to_pdf(tmp_path / "gone.pdf", tmp_path / "copy2.pdf")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.pdf", "m.pdf"]
