"""A device says what it keeps of the catalogue, sees sizes first, and influences nobody else."""

import pytest

from catalog_cache.contract.wire.selection import Selection, SelectionOffer

from vendor_hub.publish.editions import make_editions
from vendor_hub.publish.release import release

PARTS = {"40-1": "A", "40-2": "A", "50-1": "B", "60-1": None}


@pytest.fixture
def catalog(world, write_lines):
    release(world.hub, "catalog", write_lines(PARTS, ended=["40-2"]))


def offer_of(desk):
    return SelectionOffer.model_validate(desk.http.get("/v1/selection").json())


def choose(desk, *lines, **more):
    return desk.http.put("/v1/selection", json={"lines": lines, **more})


def head_of(desk):
    heads = desk.http.get("/v1/heads").json()
    return heads["keep"], {d["name"]: d["audience"] for d in heads["datasets"]}


def test_the_offer_names_lines_parts_and_sizes_before_anything_is_fetched(world, desk, catalog):
    offer = offer_of(desk)
    assert [(x.code, x.size.parts, x.discontinued, x.models) for x in offer.lines] == [
        ("A", 2, 1, ("A 6",)), ("B", 1, 0, ("B 6",)),
    ]  # fmt: skip
    assert (offer.unlined.size.parts, offer.whole.parts, offer.discontinued) == (1, 4, 1)
    assert 0 < offer.lines[1].size.fetch < offer.lines[0].size.fetch < offer.whole.fetch
    assert (offer.chosen.state, offer.chosen.size) == ("ready", offer.whole)
    assert offer.about(Selection(lines=("A",))).parts == 3
    assert offer.about(Selection(lines=("A",), without_discontinued=True)).parts == 2


def test_a_choice_is_prepared_then_ready_with_its_exact_size(world, desk, catalog):
    answer = SelectionOffer.model_validate(choose(desk, "A").json())
    assert (answer.chosen.state, answer.chosen.size) == ("preparing", None)
    keep = Selection(lines=("A",)).audience
    assert head_of(desk) == (keep, {})
    assert desk.http.get("/v1/datasets/catalog/manifest").status_code == 404
    make_editions(world.hub)
    chosen = offer_of(desk).chosen
    assert (chosen.state, chosen.selection, chosen.size.parts) == (
        "ready", Selection(lines=("A",)), 3,
    )  # fmt: skip
    assert head_of(desk) == (keep, {"catalog": keep})
    assert desk.http.get("/v1/datasets/catalog/manifest").status_code == 200


def test_the_etag_of_heads_changes_with_the_choice(world, desk, catalog):
    tags = [desk.http.get("/v1/heads").headers["ETag"]]
    choose(desk, "A")
    tags.append(desk.http.get("/v1/heads").headers["ETag"])
    make_editions(world.hub)
    tags.append(desk.http.get("/v1/heads").headers["ETag"])
    choose(desk)
    assert len(set(tags)) == 3
    assert desk.http.get("/v1/heads").headers["ETag"] == tags[0]


def test_no_other_device_and_no_other_account_is_influenced(world, desk, sign_in, catalog):
    colleague, stranger = sign_in(), sign_in(world.b)
    choose(desk, "A")
    make_editions(world.hub)
    for other in (colleague, stranger):
        assert head_of(other) == ("", {"catalog": ""})
        assert offer_of(other).chosen.selection.is_whole
    choose(colleague, "B")
    assert offer_of(desk).chosen.selection == Selection(lines=("A",))


def test_two_devices_that_chose_the_same_share_an_edition(world, desk, sign_in, catalog):
    other = sign_in(world.b)
    choose(desk, "A", "B")
    choose(other, "B", "A", "A")
    assert len(make_editions(world.hub)) == 1
    assert head_of(desk) == head_of(other)


def test_a_line_that_the_catalogue_lacks_is_refused_by_its_name(desk, catalog):
    choose(desk, "A")
    answer = choose(desk, "A", "ZZ")
    assert (answer.status_code, answer.json()["code"]) == (422, "cannot_be_kept")
    assert "no product line ZZ" in answer.json()["text"]
    assert offer_of(desk).chosen.selection == Selection(lines=("A",))


@pytest.mark.parametrize("body", [b"", b"[]", b'{"lines": "A"}', b'{"lines": [1]}', b"\xff"])
def test_a_body_that_is_no_choice_is_refused(desk, catalog, body):
    answer = desk.http.put("/v1/selection", content=body)
    assert (answer.status_code, answer.json()["code"]) == (400, "bad_request")


def test_a_hundred_thousand_lines_are_refused(desk, catalog):
    assert choose(desk, *(f"L{n}" for n in range(100_000))).status_code == 400


def test_nobody_chooses_without_signing_in_or_before_there_is_a_catalogue(desk):
    assert desk.http.get("/v1/selection").status_code == 404
    assert choose(desk, "A").status_code == 404
    without = {"Authorization": ""}
    assert desk.http.get("/v1/selection", headers=without).status_code == 401
    assert desk.http.put("/v1/selection", json={}, headers=without).status_code == 401


def test_an_account_with_a_catalogue_of_its_own_keeps_that(world, desk, catalog, write_lines):
    choose(desk, "A")
    make_editions(world.hub)
    release(world.hub, "catalog", write_lines({"70-1": "A"}), audience="GOLD")
    assert head_of(desk)[1] == {"catalog": "GOLD"}
    assert choose(desk, "B").status_code == 404


def test_whoever_makes_editions_is_told_at_once(world, sign_in, catalog, serve):
    told = []
    with serve(world.hub, selection_chosen=lambda: told.append(True)) as url:
        desk = sign_in()
        desk.http.base_url = url
        choose(desk, "A")
    assert told == [True]


def test_signing_out_ends_the_choice(world, desk, catalog):
    choose(desk, "A")
    make_editions(world.hub)
    desk.http.delete("/v1/session")
    make_editions(world.hub)
    assert not list(world.hub.releases.glob("catalog-*[!l]/*.db"))
