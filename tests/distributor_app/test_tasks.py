"""Tasks: results come home to the GUI thread, stale ones are dropped, lanes are kept."""

import os
import threading
from concurrent.futures.process import BrokenProcessPool
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QObject

from catalog_cache.errors import DeskError
from catalog_cache.ordering.drafts import Drafts

from distributor_app.tasks import Lane, Tasks


class Owner(QObject):
    def __init__(self):
        super().__init__()
        self.results = []
        self.errors = []
        self.threads = []

    def done(self, result):
        self.results.append(result)
        self.threads.append(threading.current_thread())

    def failed(self, error):
        self.errors.append(error)


def raise_value_error():
    raise ValueError("no such part")


def idle(tasks):
    return lambda: not tasks.busy


def test_a_result_arrives_on_the_gui_thread(qtbot, tasks):
    owner = Owner()
    tasks.run(owner, threading.current_thread, owner.done)
    qtbot.waitUntil(idle(tasks))
    assert owner.threads == [threading.main_thread()]
    assert owner.results[0] is not threading.main_thread()


def test_an_error_goes_to_failed_and_without_it_to_the_signal(qtbot, tasks):
    owner = Owner()
    tasks.run(owner, raise_value_error, owner.done, owner.failed)
    with qtbot.waitSignal(tasks.failed) as heard:
        tasks.run(owner, raise_value_error, owner.done)
    assert [str(e) for e in owner.errors] == ["no such part"]
    assert isinstance(heard.args[0], ValueError)
    assert owner.results == []


def test_nothing_is_called_back_for_a_deleted_owner(qtbot, tasks):
    owner, gate = Owner(), threading.Event()
    tasks.run(owner, gate.wait, owner.done)
    shiboken6.delete(owner)
    gate.set()
    qtbot.waitUntil(idle(tasks))
    assert owner.results == []


def test_a_newer_task_with_the_same_key_makes_the_older_stale_and_stops_it(qtbot, tasks):
    owner, stop = Owner(), threading.Event()
    older = tasks.run(owner, stop.wait, owner.done, key="search", cancel=stop)
    tasks.run(owner, lambda: "new", owner.done, key="search")
    qtbot.waitUntil(idle(tasks))
    assert stop.is_set()
    assert older.stale
    assert owner.results == ["new"]


def test_the_same_key_of_another_owner_is_another_task(qtbot, tasks):
    first, second = Owner(), Owner()
    tasks.run(first, lambda: 1, first.done, key="search")
    tasks.run(second, lambda: 2, second.done, key="search")
    qtbot.waitUntil(idle(tasks))
    assert (first.results, second.results) == ([1], [2])


def test_writes_run_one_after_the_other(qtbot, tasks):
    owner, running, most = Owner(), [], []

    def write():
        running.append(1)
        most.append(len(running))
        running.pop()

    for _ in range(20):
        tasks.run(owner, write, owner.done, lane=Lane.WRITE)
    qtbot.waitUntil(idle(tasks))
    assert max(most) == 1
    assert len(owner.results) == 20


def test_a_dying_helper_process_is_told_and_the_next_one_works(qtbot, tasks):
    owner = Owner()
    tasks.run(owner, partial(os._exit, 3), owner.done, owner.failed, lane=Lane.PROCESS)
    qtbot.waitUntil(idle(tasks), timeout=30_000)
    assert isinstance(owner.errors[0], BrokenProcessPool)
    tasks.run(owner, os.getpid, owner.done, lane=Lane.PROCESS)
    qtbot.waitUntil(idle(tasks), timeout=30_000)
    assert owner.results[0] != os.getpid()


def test_a_failure_in_the_helper_process_comes_home_whole(qtbot, tasks, tmp_path):
    path = tmp_path / "june.xlsx"
    path.write_text("not a spreadsheet")
    with pytest.raises(DeskError) as here:
        Drafts.read_list(path)
    owner = Owner()
    work = partial(Drafts.read_list, path)
    tasks.run(owner, work, owner.done, owner.failed, lane=Lane.PROCESS)
    qtbot.waitUntil(idle(tasks), timeout=30_000)
    error = owner.errors[0]
    assert isinstance(error, DeskError)
    assert (error.kind, error.sentence, error.cause, error.remedy) == (
        here.value.kind, here.value.sentence, here.value.cause, here.value.remedy
    )  # fmt: skip
    assert error.remedy


def test_what_the_user_did_is_written_even_when_the_window_is_closed_at_once(qtbot):
    tasks, owner = Tasks(), Owner()
    begun, go_on, written = threading.Event(), threading.Event(), []

    def slow():
        begun.set()
        go_on.wait()
        written.append("first")

    tasks.run(owner, slow, owner.done, lane=Lane.WRITE)
    tasks.run(owner, lambda: written.append("second"), owner.done, lane=Lane.WRITE)
    begun.wait()
    threading.Timer(0.05, go_on.set).start()
    tasks.shutdown()
    assert written == ["first", "second"]
    assert owner.results == []


def test_after_shutdown_no_thread_is_left_and_no_work_is_taken(qtbot):
    tasks, owner = Tasks(), Owner()
    tasks.run(owner, lambda: 1, owner.done)
    tasks.run(owner, lambda: 1, owner.done, lane=Lane.NETWORK)
    tasks.shutdown()
    assert not [t for t in threading.enumerate() if t.name.startswith("desk-")]
    late = []
    assert tasks.run(owner, lambda: late.append(1), owner.done).stale
    assert (late, owner.results) == ([], [])
