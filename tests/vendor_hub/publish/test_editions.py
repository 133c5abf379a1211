"""Editions follow the whole catalogue by deltas, survive a crash, and are let go when unused."""

import random
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from catalog_cache.contract.dataset.delta import apply_delta
from catalog_cache.contract.dataset.digest import digest_dataset
from catalog_cache.contract.wire.selection import Selection

from vendor_hub.errors import HubError
from vendor_hub.publish import editions
from vendor_hub.publish.edition_content import write_edition
from vendor_hub.publish.editions import is_work_left, make_editions
from vendor_hub.publish.release import raw_path, release
from vendor_hub.publish.renewal import renew_after_restore
from vendor_hub.store import datasets, history, people, selections
from vendor_hub.vendor import parties

ONE_LINE = Selection(lines=("A",))


@pytest.fixture
def device(world):
    """A device of the first account that signed in; returns how its token is known."""

    def signed_in(account=None, name="Ann"):
        _, code = parties.add_user(world.hub.store, (account or world.a).id, name)
        with world.hub.store.write() as db:
            return people.token_key(people.redeem(db, code, "desk"))

    return signed_in


@pytest.fixture
def choose(world):
    def chosen(token, selection=ONE_LINE, account=None):
        with world.hub.store.write() as db:
            selections.choose(db, token, (account or world.a).id, selection)

    return chosen


@pytest.fixture
def publish(world, write_lines):
    """Publishes parts of lines: `publish({"40-1": "A"})`."""

    def published(parts, **more):
        return release(world.hub, "catalog", write_lines(parts, **more))

    return published


def newest(world, audience=ONE_LINE.audience):
    with world.hub.store.read() as db:
        return datasets.newest(db, "catalog", audience)


def numbers(world, audience=ONE_LINE.audience):
    with closing(sqlite3.connect(raw_path(world.hub, newest(world, audience)))) as db:
        return {number for (number,) in db.execute("SELECT number FROM part")}


def test_a_choice_is_made_of_the_newest_catalogue(world, device, choose, publish):
    publish({"40-1": "A", "50-1": "B", "60-1": None})
    choose(device())
    assert is_work_left(world.hub)
    (done,) = make_editions(world.hub)
    assert (done.audience, done.version) == (ONE_LINE.audience, 1)
    assert numbers(world) == {"40-1", "60-1"}
    assert not is_work_left(world.hub)
    assert newest(world, "").version == 1


def test_what_nobody_chose_is_not_made(world, device, publish):
    publish({"40-1": "A"})
    device()
    assert not is_work_left(world.hub)
    assert make_editions(world.hub) == []


def test_after_any_series_of_releases_the_deltas_lead_to_what_a_fresh_filter_gives(
    world, device, choose, publish, tmp_path
):
    """Parts come, go, change their name, their line and their status."""
    rng = random.Random(7)
    parts = {f"40-{n:03}": rng.choice("AB") for n in range(40)}
    choice = Selection(lines=("A",), without_discontinued=True)
    publish(parts)
    choose(device(), choice)
    make_editions(world.hub)
    desk = tmp_path / "desk.db"
    shutil.copyfile(raw_path(world.hub, newest(world, choice.audience)), desk)
    have = 1
    for step in range(4):
        for number in rng.sample(sorted(parts), 6):
            parts[number] = rng.choice(["A", "B", None])
        del parts[rng.choice(sorted(parts))]
        parts = {f"99-{step}": "A", **parts}
        publish(parts, names=dict.fromkeys(rng.sample(sorted(parts), 4), f"Named in {step}"),
                ended=rng.sample(sorted(parts), 5))  # fmt: skip
        make_editions(world.hub)
        fresh = tmp_path / f"fresh-{step}.db"
        write_edition(raw_path(world.hub, newest(world, "")), fresh, choice)
        manifest = newest(world, choice.audience).manifest
        with closing(sqlite3.connect(fresh)) as db:
            assert digest_dataset(db, "catalog") == manifest.tables
            found = content_of_search(db)
        with closing(sqlite3.connect(desk, isolation_level=None)) as db:
            (delta,) = (d for d in manifest.deltas if d.from_version == have)
            db.execute("BEGIN")
            path = world.hub.shelf.path_of(delta.sha256)
            apply_delta(db, path, dataset="catalog", epoch=1, version=have)
            assert digest_dataset(db, "catalog") == manifest.tables
            assert content_of_search(db) == found
            db.execute("COMMIT")
        have = manifest.version


def content_of_search(db):
    facets = db.execute("SELECT kind, value, parts FROM facet ORDER BY 1, 2").fetchall()
    numbers = db.execute("SELECT * FROM number ORDER BY 1, 2, 3, 4").fetchall()
    return facets, numbers, db.execute("SELECT * FROM part_search ORDER BY 1").fetchall()


def test_new_ranks_of_the_whole_are_new_ranks_of_the_edition(world, device, choose, write_lines):
    parts = {f"40-{n:03}": "A" for n in range(50)}
    release(world.hub, "catalog", write_lines(parts))
    choose(device())
    make_editions(world.hub)
    turned = write_lines(dict(reversed(parts.items())))
    release(world.hub, "catalog", turned, keep_deltas=False)
    make_editions(world.hub)
    manifest = newest(world).manifest
    assert (manifest.version, manifest.deltas) == (2, ())
    with closing(sqlite3.connect(raw_path(world.hub, newest(world)))) as db:
        first = db.execute("SELECT number FROM part ORDER BY rank LIMIT 1").fetchone()
    assert first == ("40-049",)


def test_an_edition_that_did_not_change_has_no_new_version(world, device, choose, publish):
    publish({"40-1": "A", "50-1": "B"})
    choose(device())
    make_editions(world.hub)
    publish({"40-1": "A", "50-1": "B", "50-2": "B"})
    (done,) = make_editions(world.hub)
    assert (done.unchanged, done.version) == (True, 1)
    assert not is_work_left(world.hub)


@pytest.mark.parametrize("step", ["write_edition", "release", "selections.note_made"])
def test_power_that_goes_while_an_edition_is_made_costs_only_the_work(
    world, device, choose, publish, monkeypatch, step
):
    class PowerCutError(BaseException):
        pass

    def cut(*_args, **_more):
        raise PowerCutError

    publish({"40-1": "A", "50-1": "B"})
    choose(device())
    with monkeypatch.context() as patch:
        patch.setattr(f"vendor_hub.publish.editions.{step}", cut)
        with pytest.raises(PowerCutError):
            make_editions(world.hub)
    assert is_work_left(world.hub)
    make_editions(world.hub)
    assert numbers(world) == {"40-1"}
    assert newest(world).version == 1


def test_one_edition_that_cannot_be_made_holds_up_no_other(
    world, device, choose, publish, monkeypatch
):
    def refuse_one(whole, target, selection):
        if selection == ONE_LINE:
            raise HubError("broken")
        return write_edition(whole, target, selection)

    publish({"40-1": "A", "50-1": "B"})
    choose(device())
    choose(device(name="Bob"), Selection(lines=("B",)))
    with monkeypatch.context() as patch:
        patch.setattr(editions, "write_edition", refuse_one)
        made = make_editions(world.hub)
    assert [done.audience for done in made] == [Selection(lines=("B",)).audience]
    assert is_work_left(world.hub)


def test_an_edition_is_let_go_when_its_device_chose_otherwise(world, device, choose, publish):
    publish({"40-1": "A", "50-1": "B"})
    ann = device()
    choose(ann)
    make_editions(world.hub)
    snapshot = world.hub.shelf.path_of(newest(world).manifest.snapshot.sha256)
    assert snapshot.exists()
    choose(ann, Selection())
    assert is_work_left(world.hub)
    make_editions(world.hub)
    assert not snapshot.exists()
    assert not raw_path(world.hub, newest(world)).exists()
    assert not is_work_left(world.hub)


def test_an_edition_let_go_and_wanted_again_has_a_higher_version(world, device, choose, publish):
    publish({"40-1": "A", "50-1": "B"})
    ann = device()
    for selection in (ONE_LINE, Selection(), ONE_LINE):
        choose(ann, selection)
        make_editions(world.hub)
    assert newest(world).version == 2
    assert world.hub.shelf.path_of(newest(world).manifest.snapshot.sha256).exists()


def test_after_ninety_days_without_a_question_an_edition_is_let_go(world, device, choose, publish):
    publish({"40-1": "A", "50-1": "B"})
    ann = device()
    choose(ann)
    make_editions(world.hub)
    with world.hub.store.write() as db:
        selections.note_asked(db, ann, datetime.now(UTC) - timedelta(days=91))
    make_editions(world.hub)
    assert not world.hub.shelf.path_of(newest(world).manifest.snapshot.sha256).exists()
    # Whoever comes back is waited for, not forgotten.
    with world.hub.store.write() as db:
        assert not selections.chosen(db, ann).is_made
        selections.note_asked(db, ann)
    make_editions(world.hub)
    with world.hub.store.read() as db:
        assert selections.chosen(db, ann).is_made


def test_an_edition_as_large_as_the_whole_leaves_the_whole_when_it_goes(
    world, device, choose, publish
):
    publish({"40-1": "A"})
    ann = device()
    choose(ann, Selection(without_discontinued=True))
    make_editions(world.hub)
    choose(ann, Selection())
    make_editions(world.hub)
    assert world.hub.shelf.path_of(newest(world, "").manifest.snapshot.sha256).exists()


def test_an_account_keeps_eight_different_choices_and_no_more(world, device, choose):
    devices = [device(name=f"Person {n}") for n in range(9)]
    for n, token in enumerate(devices[:8]):
        choose(token, Selection(lines=(f"L{n}",)))
    with pytest.raises(selections.TooManyChoicesError, match="8 different choices"):
        choose(devices[8], Selection(lines=("L8",)))
    choose(devices[8], Selection(lines=("L3",)))
    choose(devices[0], Selection(lines=("L9",)))
    choose(device(world.b), Selection(lines=("L8",)), world.b)


def test_old_files_of_an_edition_do_not_pile_up(world, device, choose, publish):
    choose(device())
    parts = {f"40-{n:03}": "A" for n in range(30)}
    snapshots = []
    for step in range(4):
        publish({**parts, f"41-{step}": "A"})
        make_editions(world.hub)
        snapshots.append(world.hub.shelf.path_of(newest(world).manifest.snapshot.sha256))
    assert [path.exists() for path in snapshots] == [False, False, True, True]


def test_a_restored_hub_makes_editions_under_its_new_epoch(world, device, choose, publish):
    publish({"40-1": "A", "50-1": "B"})
    choose(device())
    make_editions(world.hub)
    with world.hub.store.write() as db:
        history.start_new_history(db)
    renew_after_restore(world.hub)
    make_editions(world.hub)
    assert newest(world).epoch == 2
    assert numbers(world) == {"40-1"}
    assert not is_work_left(world.hub)
