"""Rule 6: whatever users, hubs, lines and power cuts do, in any order, no change is lost or doubled
and every step is one of the table.
"""

import shutil
import tempfile
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    invariant,
    rule,
    run_state_machine_as_test,
)

from catalog_cache.contract.states import SubmissionState, may_become

from catalog_cache.errors import DeskError
from catalog_cache.outbox import queue

S = SubmissionState
TRANSIENT = ["drop", "keep-and-cut", 401, 429, 500, 503, "html", "empty", 302, "others-answer"]
LASTING = [403, 404, 413, 422, 426]
FATE = st.sampled_from(["", "", "refuse", *TRANSIENT, *LASTING])


class PowerCut(BaseException):
    """Ends the desk wherever it is; nothing of ours catches it."""


class QueueMachine(RuleBasedStateMachine):
    """Random acts on a real outbox against a real, odd hub."""

    changes = Bundle("changes")
    make_hub: Callable[[], Any]
    make_outbox: Callable[[Path, str], Any]

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.hub = self.make_hub()
        self.outbox = self.make_outbox(self.folder, self.hub.address)
        self.bytes: dict[str, bytes] = {}
        self.cut_at: tuple[str, str] | None = None
        self.listen()

    def listen(self) -> None:
        hooks = self.outbox.hub._client.event_hooks
        hooks["request"].append(lambda request: self.cut("request", request.method))
        hooks["response"].append(lambda answer: self.cut("response", answer.request.method))

    def cut(self, moment: str, method: str) -> None:
        if self.cut_at == (moment, method):
            self.cut_at = None
            raise PowerCut

    @rule(target=changes, subject=st.sampled_from("ab"))
    def confirm(self, subject):
        identity = self.outbox.queue(subject, f"change {len(self.bytes)}")
        self.bytes[identity] = self.outbox.row(identity).body
        return identity

    @rule(fates=st.lists(FATE, max_size=4), now=st.booleans())
    def drain(self, fates, now):
        self.hub.faults.clear()
        self.hub.faults += fates
        if now:
            self.outbox.make_due()
        self.outbox.drainer.drain()

    @rule(
        at=st.tuples(st.sampled_from(["request", "response"]), st.sampled_from(["GET", "PUT"])),
        fates=st.lists(FATE, max_size=2),
    )
    def drain_until_the_power_is_cut(self, at, fates):
        self.cut_at = at
        self.hub.faults.clear()
        self.hub.faults += fates
        self.outbox.make_due()
        try:
            self.outbox.drainer.drain()
        except PowerCut:
            self.start_again()
        self.cut_at = None

    @rule()
    def start_again(self):
        self.outbox.close()
        self.outbox = self.make_outbox(self.folder, self.hub.address)
        self.listen()
        with self.outbox.workspace.writing() as db:
            queue.recover(db)

    @rule(
        identity=changes,
        state=st.sampled_from([S.WITHDRAWN, S.SET_ASIDE, S.QUEUED, S.PLACED_BY_PHONE]),
    )
    def the_user_acts(self, identity, state):
        before = self.outbox.state(identity)
        allowed = may_become(before, state) and before in (S.QUEUED, S.SET_ASIDE)
        try:
            with self.outbox.workspace.writing() as db:
                queue.user_moves(db, identity, state)
        except DeskError:
            assert not allowed
            assert self.outbox.state(identity) is before
        else:
            assert allowed

    @rule(identity=changes)
    def the_hub_loses_it(self, identity):
        if self.outbox.state(identity) not in (S.RECEIVED, S.REFUSED):
            return
        self.hub.bodies.pop(identity, None)
        self.hub.refused.discard(identity)
        with self.outbox.workspace.writing() as db:
            queue.move(db, identity, S.QUEUED, next_try=None)

    @invariant()
    def nothing_is_lost_and_no_byte_changed(self):
        with self.outbox.workspace.reading() as db:
            rows = {item.id: item for item in queue.items(db)}
        assert set(rows) == set(self.bytes)
        for identity, body in self.bytes.items():
            assert self.outbox.row(identity).body == body
            assert set(self.hub.bodies.get(identity, [body])) == {body}

    @invariant()
    def every_step_is_one_of_the_table(self):
        for identity in self.bytes:
            steps = self.outbox.history(identity)
            assert steps[0] == S.QUEUED
            assert steps[-1] == self.outbox.state(identity)
            assert all(may_become(S(a), S(b)) for a, b in pairwise(steps))

    @invariant()
    def what_the_desk_says_and_what_the_hub_has_agree(self):
        for identity in self.bytes:
            state = self.outbox.state(identity)
            if state in (S.RECEIVED, S.REFUSED):
                assert identity in self.hub.bodies
                assert (identity in self.hub.refused) == (state is S.REFUSED)
            if state in (S.WITHDRAWN, S.PLACED_BY_PHONE, S.SET_ASIDE):
                assert identity not in self.hub.bodies

    def teardown(self) -> None:
        """In the end everything that nobody withdrew or set aside arrives."""
        self.hub.faults.clear()
        for identity in self.bytes:
            if self.outbox.state(identity) is S.SET_ASIDE:
                with self.outbox.workspace.writing() as db:
                    queue.move(db, identity, S.QUEUED)
        self.outbox.make_due()
        self.outbox.drainer.drain()
        ends = {self.outbox.state(identity) for identity in self.bytes}
        assert ends <= {S.RECEIVED, S.REFUSED, S.WITHDRAWN, S.PLACED_BY_PHONE}
        self.outbox.close()
        self.hub.close()
        shutil.rmtree(self.folder)


@pytest.mark.usefixtures("short_timeouts")
def test_no_change_is_ever_lost_or_doubled(odd_hub, kind_of_outbox):
    class Machine(QueueMachine):
        make_hub = odd_hub
        make_outbox = kind_of_outbox

    run_state_machine_as_test(
        Machine,
        settings=settings(
            max_examples=25,
            stateful_step_count=16,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
