"""Rule 11: cut downloads go on where they ended, nothing is taken for empty, a crash changes all
or nothing; and orders never wait for content.
"""

import os
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from typing import Any

import pytest

from catalog_cache.contract.dataset.manifest import Manifest, Signed
from catalog_cache.contract.dataset.schema import DATASETS
from catalog_cache.contract.states import SubmissionState

from catalog_cache.desk import open_desk
from catalog_cache.errors import DeskError, Kind
from catalog_cache.records import PartQuery
from catalog_cache.records.status import LinkState

OLD, NEW = "Hydraulic pump, 11 cc, clockwise", "Gear pump"
FILES = "/v1/files/"


def pump(desk: Any) -> str:
    (row,) = desk.catalogue.search(PartQuery("40-21A-0071")).rows
    return str(row.name)


def without_length(call: Any) -> None:
    call.answer_headers = [
        (k, v) for k, v in call.answer_headers if k.lower() != "content-length"
    ]  # fmt: skip


def ranges(line: Any) -> list[str]:
    return [c.headers.get("range", "") for c in line.calls if c.path.startswith(FILES)]


@pytest.mark.parametrize("told_length", [True, False])
def test_a_download_that_was_cut_goes_on_where_it_ended(
    account_folder: Any, line: Any, told_length: bool
) -> None:
    def cut(call: Any) -> None:
        if call.path.startswith(FILES):
            call.cut_after = 1000
            if not told_length:
                without_length(call)

    with open_desk(account_folder) as desk:
        line.disturb = cut
        with pytest.raises(DeskError) as failure:
            desk.sync.run()
        assert failure.value.kind is Kind.TIMEOUT
        assert desk.status().datasets == ()

        line.disturb = lambda _call: None
        desk.sync.run()

        assert ranges(line)[:2] == ["", "bytes=1000-"]
        resumed = [c.status for c in line.calls if c.headers.get("range")]
        assert resumed == [206]
        assert {d.name for d in desk.status().datasets} == set(DATASETS)
        assert pump(desk) == OLD


def test_a_download_survives_the_end_of_the_program(account_folder: Any, line: Any) -> None:
    def cut(call: Any) -> None:
        call.cut_after = 1000 if call.path.startswith(FILES) else None

    line.disturb = cut
    with open_desk(account_folder) as desk, pytest.raises(DeskError):
        desk.sync.run()
    line.disturb = lambda _call: None
    with open_desk(account_folder) as desk:
        desk.sync.run()

    assert ranges(line)[1] == "bytes=1000-"


def empty(call: Any) -> None:
    if call.path.startswith(FILES):
        call.answer = b""
        without_length(call)


def sign_in_page(call: Any) -> None:
    if call.path.startswith(FILES):
        call.status, call.answer = 302, b""
        call.answer_headers = [("location", "http://hotel.example/"), ("content-length", "0")]


def missing(call: Any) -> None:
    if call.path.startswith(FILES):
        call.status, call.answer = 404, b""
        without_length(call)


@pytest.mark.parametrize("disturb", [empty, sign_in_page, missing])
def test_an_answer_without_content_is_no_empty_catalogue(
    vendor: Any, desk: Any, line: Any, ordered: Any, disturb: Any
) -> None:
    vendor.publish_all(rename={"40-21A-0071": NEW})
    order = ordered(desk)
    line.disturb = disturb
    with suppress(DeskError):
        desk.sync.run()
    assert desk.status().link is not LinkState.ONLINE
    assert pump(desk) == OLD
    assert vendor.rows("SELECT id FROM customer_order") == [(order,)]

    line.disturb = lambda _call: None
    desk.sync.run()

    assert pump(desk) == NEW


def test_an_order_does_not_wait_for_a_download(
    vendor: Any, desk: Any, line: Any, ordered: Any
) -> None:
    vendor.publish_all(rename={"40-21A-0071": NEW})
    ordered(desk)
    line.calls.clear()
    desk.sync.run()

    kinds = [p.split("/")[2] for p in line.paths()]
    assert kinds.index("submissions") < kinds.index("files")


def test_a_dataset_whose_file_is_gone_comes_back(desk: Any, account_folder: Any) -> None:
    desk.sync.run()
    desk.close()
    shutil.rmtree(account_folder.datasets)
    with open_desk(account_folder) as again:
        assert again.status().datasets == ()
        again.sync.run()
        assert pump(again) == OLD


def test_a_damaged_list_of_what_is_in_use_costs_a_download(desk: Any, account_folder: Any) -> None:
    desk.sync.run()
    desk.close()
    (account_folder.datasets / "current.json").write_text('{"generation": 4, "datas')
    with open_desk(account_folder) as again:
        again.sync.run()
        assert pump(again) == OLD


_CHILD = """
import os, signal, sys
from pathlib import Path
from catalog_cache.desk import open_desk
from catalog_cache.places import AccountFolder
import httpx, zstandard, catalog_cache.sync.engine

def sync(last):
    steps = 0
    datasets = str(AccountFolder(Path(sys.argv[1])).datasets)

    def power_cut(event, arguments):
        nonlocal steps
        if event in ("open", "os.rename", "os.remove", "shutil.copyfile", "sqlite3.connect"):
            if datasets in str(arguments[0]):
                steps += 1
                if steps == last:
                    os.kill(os.getpid(), signal.SIGKILL)

    with open_desk(AccountFolder(Path(sys.argv[1]))) as desk:
        sys.addaudithook(power_cut)
        desk.sync.run()

for line in sys.stdin:
    if (child := os.fork()) == 0:
        sync(int(line))
        os._exit(0)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


def test_a_power_cut_at_any_step_of_an_update_leaves_the_old_or_the_new_version(
    vendor: Any, desk: Any, account_folder: Any, tmp_path: Any
) -> None:
    desk.close()
    shutil.copytree(account_folder.root, tmp_path / "before")
    vendor.publish_all(rename={"40-21A-0071": NEW})
    seen = []
    command = [sys.executable, "-c", _CHILD, str(account_folder.root)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=os.environ) as desks:
        assert desks.stdin is not None
        assert desks.stdout is not None
        for step in range(1, 60, 2):
            shutil.rmtree(account_folder.root)
            shutil.copytree(tmp_path / "before", account_folder.root)
            print(step, file=desks.stdin, flush=True)
            if int(desks.stdout.readline()) != -signal.SIGKILL:
                break
            with open_desk(account_folder) as after:
                seen.append(pump(after))
                leftovers = [p.name for p in account_folder.datasets.glob(".*")]
                assert leftovers == []
        desks.stdin.close()

    assert 8 < step < 58
    assert seen[0] == OLD
    assert set(seen) <= {OLD, NEW}
    assert seen == sorted(seen, key=[OLD, NEW].index)
    with open_desk(account_folder) as after:
        assert pump(after) == NEW


@pytest.mark.parametrize("place", ["incoming", "unpacked"])
def test_a_full_disk_is_said_and_nothing_installed_is_touched(
    vendor: Any, desk: Any, line: Any, account_folder: Any, ordered: Any, place: str
) -> None:
    if not os.path.exists("/dev/full"):
        pytest.skip("needs /dev/full, a device that is always full")
    vendor.publish_all(rename={"40-21A-0071": NEW})
    order = ordered(desk)

    def no_delta(call: Any) -> None:
        """Make the part file a full device just before the bytes arrive."""
        if not call.path.startswith(FILES):
            return
        folder = account_folder.datasets
        full = folder / "incoming" / f"{call.path.rpartition('/')[2]}.part"
        if place == "unpacked":
            full = folder / ".catalog-1-2.db.part"
        if not full.is_symlink():
            full.symlink_to("/dev/full")

    line.disturb = no_delta
    desk.sync.run()

    status = desk.status()
    assert (status.link, status.problem_kind) == (LinkState.REFUSED_CONTENT, Kind.DISK_FULL)
    assert pump(desk) == OLD
    assert vendor.rows("SELECT id FROM customer_order") == [(order,)]
    assert desk.outbox.items()[0].state is SubmissionState.RECEIVED

    line.disturb = lambda _call: None
    for path in account_folder.datasets.rglob("*"):
        if path.is_symlink():
            path.unlink()
    desk.sync.run()

    assert pump(desk) == NEW


def test_a_document_that_arrives_damaged_never_appears(desk: Any, line: Any) -> None:
    wanted = desk.manuals.library()[0].file

    def damaged(call: Any) -> None:
        call.answer = call.answer[:-1] + b"?"

    line.disturb = damaged
    with pytest.raises(DeskError) as failure:
        desk.files.fetch(wanted)
    assert failure.value.kind is Kind.BAD_CONTENT
    assert desk.files.path(wanted) is None

    line.disturb = lambda _call: None
    assert desk.files.fetch(wanted).read_bytes().startswith(b"%PDF")


def test_a_download_that_rotted_before_it_was_installed_is_fetched_anew(
    account_folder: Any, line: Any
) -> None:
    def leave_a_rotten_one(call: Any) -> None:
        if call.path.endswith("/catalog/manifest"):
            signed = Signed.model_validate_json(call.answer)
            sha256 = Manifest.model_validate_json(signed.payload_bytes).snapshot.sha256
            incoming = account_folder.datasets / "incoming"
            incoming.mkdir(exist_ok=True)
            (incoming / sha256).write_bytes(b"rotten")

    with open_desk(account_folder) as desk:
        line.disturb = leave_a_rotten_one
        desk.sync.run()
        assert desk.status().problem_kind == Kind.BAD_CONTENT

        line.disturb = lambda _call: None
        desk.sync.run()
        assert pump(desk) == OLD
