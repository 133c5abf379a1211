"""Undo and redo in drafts: whatever was done can be taken back step by step and made again."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalog_cache.contract.wire.orders import Allocation

from catalog_cache.desk import Desk
from catalog_cache.records import DraftHead, DraftLine, DraftView, PastedLine

Edit = Callable[[Desk, DraftView], object]
Content = tuple[DraftHead, tuple[DraftLine, ...]]

NUMBERS = ("61-04-118", "77-100", "6204", "9X-77", "40-21A-0070", "04012345000016")
QUANTITIES = ("1", "130", "2,5", "many", "0")


def content(view: DraftView) -> Content:
    return view.head, view.lines


def _add(number: str, qty: str) -> Edit:
    line = PastedLine(number, qty, customer="Miller")
    return lambda desk, view: desk.drafts.add(view.id, [line, line])


def _add_part(uid: int) -> Edit:
    return lambda desk, view: desk.drafts.add_part(view.id, uid, Decimal(2))


def _on_line(change: Callable[[Desk, str, DraftLine], object]) -> Callable[[int], Edit]:
    def chosen(number: int) -> Edit:
        def edit(desk: Desk, view: DraftView) -> None:
            if view.lines:
                change(desk, view.id, view.lines[number % len(view.lines)])

        return edit

    return chosen


def _mend(desk: Desk, draft: str, line: DraftLine) -> None:
    if line.check.remedies:
        desk.drafts.apply_remedy(draft, line.id, line.check.remedies[-1])


def _head(**values: Any) -> Edit:
    return lambda desk, view: desk.drafts.set_head(view.id, replace(view.head, **values))


LINES = st.integers(0, 9)
SHARES = (Allocation(kind="customer", ref="Jones", qty=Decimal(1)), Allocation(qty=Decimal(1)))
EDITS = st.one_of(
    st.builds(_add, st.sampled_from(NUMBERS), st.sampled_from(QUANTITIES)),
    st.builds(_add_part, st.integers(1, 8)),
    LINES.map(_on_line(lambda d, i, x: d.drafts.set_line(i, x.id, qty="7"))),
    LINES.map(_on_line(lambda d, i, x: d.drafts.set_line(i, x.id, number="61-04-120"))),
    LINES.map(_on_line(lambda d, i, x: d.drafts.set_line(i, x.id, allocations=SHARES))),
    LINES.map(_on_line(lambda d, i, x: d.drafts.set_line(i, x.id, note="for the HX 6"))),
    LINES.map(_on_line(lambda d, i, x: d.drafts.remove(i, [x.id]))),
    LINES.map(_on_line(_mend)),
    st.builds(_head, po_number=st.sampled_from(["", "4711"])),
    st.builds(_head, notes_to_vendor=st.sampled_from(["", "ring first"])),
    st.builds(_head, ship_to=st.sampled_from(["main", "van3"])),
)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(EDITS, min_size=1, max_size=12))
def test_any_edits_are_undone_to_the_state_before_and_made_again(
    counter_desk: Desk, edits: list[Edit]
) -> None:
    drafts = counter_desk.drafts
    view = drafts.view(drafts.create())
    states = [content(view)]
    for edit in edits:
        edit(counter_desk, view)
        view = drafts.view(view.id)
        if content(view) != states[-1]:
            states.append(content(view))
    for before in states[-2::-1]:
        view = drafts.undo(view.id)
        # A step that changed nothing one can see is undone together with the one before it.
        while content(view) != before and view.can_undo:
            view = drafts.undo(view.id)
        assert content(view) == before
    while view.can_redo:
        view = drafts.redo(view.id)
    assert content(view) == states[-1]


def test_a_new_edit_after_an_undo_ends_what_could_be_made_again(counter_desk: Desk) -> None:
    drafts = counter_desk.drafts
    draft = drafts.create()
    drafts.add(draft, [PastedLine("61-04-118", "1")])
    drafts.undo(draft)
    assert not drafts.add(draft, [PastedLine("61-04-120", "1")]).can_redo


@pytest.mark.parametrize(
    ("qty", "shares"),
    [
        ("6", (("customer", 2), ("stock", 4))),
        ("3", (("customer", 2), ("stock", 1))),
        ("1", (("customer", 1),)),
    ],
)
def test_shares_follow_a_new_quantity_and_stock_gives_way_first(
    counter_desk: Desk, qty: str, shares: tuple[tuple[str, int], ...]
) -> None:
    drafts = counter_desk.drafts
    draft = drafts.create()
    line = drafts.add(draft, [PastedLine("61-04-118", "4")]).lines[0]
    split = (
        Allocation(kind="customer", ref="Miller", qty=Decimal(2)), Allocation(qty=Decimal(2))
    )  # fmt: skip
    drafts.set_line(draft, line.id, allocations=split)
    changed = drafts.set_line(draft, line.id, qty=qty).lines[0]
    assert tuple((share.kind, share.qty) for share in changed.allocations) == shares
