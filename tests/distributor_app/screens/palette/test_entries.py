"""How a typed text is read and what it is close to."""

import pytest

from distributor_app.navigation import Route
from distributor_app.palette.entries import (
    BEGINS,
    EXACT,
    MIDDLE,
    WORDS,
    Entry,
    Group,
    Question,
    closeness,
    ranked,
)
from distributor_app.palette.model import PaletteModel
from distributor_app.palette.recent import RecentThings
from distributor_app.settings import Settings


@pytest.mark.parametrize(
    ("typed", "text", "only"),
    [
        ("4021", "4021", None),
        ("#4711", "4711", Group.ORDERS),
        ("> dark", "dark", Group.COMMANDS),
        ("!8001", "8001", Group.DELIVERIES),
        ("?torque", "torque", Group.MANUALS),
        ("  ", "", None),
    ],
)
def test_a_sign_in_front_narrows_the_question(typed, text, only):
    assert Question.typed(typed) == Question(text, only)


@pytest.mark.parametrize(
    ("text", "shown", "score"),
    [
        ("po4711", "PO-4711", EXACT),
        ("40 21a", "40-21A-0071", BEGINS),
        ("stock june", "June stock order", WORDS),
        ("0071", "40-21A-0071", MIDDLE),
        ("x", "xy box", BEGINS),
        ("zebra", "June stock order", 0),
    ],
)
def test_the_closer_the_name_the_higher_the_score(text, shown, score):
    assert closeness(text, shown) == score


def test_the_group_with_the_best_entry_comes_first_and_groups_stay_together():
    part = Entry(Group.PARTS, "40-21A", score=BEGINS)
    poor = Entry(Group.PARTS, "all of them", score=0)
    order = Entry(Group.ORDERS, "PO 4021", score=EXACT)
    assert ranked([poor, part, order]) == (order, part, poor)


def test_the_model_is_a_model_and_steps_over_headings(qtmodeltester):
    model = PaletteModel()
    model.show_entries([Entry(Group.PARTS, "a"), Entry(Group.ORDERS, "b")])
    qtmodeltester.check(model, force_py=True)
    assert model.step(-1, 1) == 1
    assert model.step(1, 1) == 3
    assert model.step(3, 1) == 1
    model.add_entries([Entry(Group.ORDERS, "c"), Entry(Group.PAGES, "d")])
    assert [model.data(model.index(row)) for row in range(model.rowCount())] == [
        "Parts", "a", "Orders", "b", "c", "Pages in manuals", "d",
    ]  # fmt: skip


def test_an_empty_model_has_nothing_to_step_to(qtmodeltester):
    model = PaletteModel()
    qtmodeltester.check(model, force_py=True)
    assert model.step(-1, 1) == -1


def test_things_looked_at_are_kept_once_newest_first_and_survive_a_restart(tmp_path):
    recent = RecentThings(Settings(tmp_path / "settings.json"))
    for route in (
        Route("catalogue", {"part": "1"}),
        Route("orders"),
        Route("orders", {"order": "o1"}),
        Route("catalogue", {"part": "1", "from": "drawing"}),
    ):
        recent.visit(route)
    recent.keep()
    again = RecentThings(Settings(tmp_path / "settings.json"))
    assert again.routes == (
        Route("catalogue", {"part": "1"}),
        Route("orders", {"order": "o1"}),
    )
