from datetime import UTC, datetime, timedelta

from sqlalchemy import text

from vendor_hub.store import people
from vendor_hub.vendor import parties


def test_a_one_time_code_becomes_a_token_that_says_who_one_is(world, desk):
    answer = desk.http.get("/v1/session").json()
    assert answer["account"] == world.a.id
    assert answer["vendor"] == "halden"
    assert answer["accepts"] == [1]
    assert answer["token"] is None
    assert "order" in answer["membership"]["permissions"]


def test_a_code_works_once(world, url, desk):
    _, code = parties.add_user(world.hub.store, world.a.id, "Ben")
    first = desk.http.post("/v1/session", json={"code": code, "device": "one"})
    second = desk.http.post("/v1/session", json={"code": code, "device": "two"})
    assert (first.status_code, second.status_code) == (200, 401)
    assert second.json()["code"] == "unauthorized"


def test_a_code_may_be_typed_in_small_letters_and_without_hyphens(world, desk):
    _, code = parties.add_user(world.hub.store, world.a.id, "Ben")
    typed = code.lower().replace("-", " ")
    assert desk.http.post("/v1/session", json={"code": typed, "device": "x"}).status_code == 200


def test_a_code_older_than_a_week_is_refused(world):
    _, code = parties.add_user(world.hub.store, world.a.id, "Ben")
    later = datetime.now(UTC) + timedelta(days=8)
    with world.hub.store.write() as db:
        assert people.redeem(db, code, "x", later) is None


def test_signing_out_ends_the_token(desk):
    assert desk.http.delete("/v1/session").status_code == 204
    assert desk.http.get("/v1/heads").status_code == 401


def test_a_revoked_person_is_signed_out_on_every_device(world, desk):
    name = desk.membership["person"]["name"]
    parties.revoke_user(world.hub.store, world.a.id, name)
    answer = desk.http.get("/v1/heads")
    assert answer.status_code == 401
    assert answer.json()["code"] == "unauthorized"
    assert answer.headers["WWW-Authenticate"] == "Bearer"


def test_a_membership_that_is_over_lets_nobody_in(world, sign_in):
    yesterday = datetime.now(UTC).date() - timedelta(days=1)
    _, code = parties.add_user(world.hub.store, world.a.id, "Eve", valid_to=yesterday)
    guest = sign_in()
    assert guest.http.post("/v1/session", json={"code": code, "device": "x"}).status_code == 401


def test_neither_code_nor_token_is_kept_readable(world, desk):
    _, code = parties.add_user(world.hub.store, world.a.id, "Ben")
    secrets = [code, code.replace("-", ""), desk.http.headers["Authorization"].split()[1]]
    with world.hub.store.read() as db:
        kept = str(db.execute(text("SELECT * FROM sign_in_code")).all())
        kept += str(db.execute(text("SELECT * FROM token")).all())
    assert not any(secret in kept for secret in secrets)


def test_a_sign_in_that_is_no_sign_in_is_told_so(desk):
    answer = desk.http.post("/v1/session", content=b"[1, 2")
    assert (answer.status_code, answer.json()["code"]) == (400, "bad_request")


def test_every_answer_carries_a_request_id(desk):
    ids = {desk.http.get(path).headers["X-Request-Id"] for path in ("/v1/heads", "/nope")}
    assert len(ids) == 2
