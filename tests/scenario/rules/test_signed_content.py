"""Rule 10: nothing unsigned, foreign, older or damaged is taken; the old stays, orders flow."""

import base64
import json
from collections.abc import Callable
from typing import Any

import pytest

from catalog_cache.contract.dataset.manifest import (
    KeyList,
    Manifest,
    PublishingKey,
    Signed,
    new_private_key,
    public_key_of,
    sign_key_list,
    sign_manifest,
)
from catalog_cache.contract.states import SubmissionState

from catalog_cache.errors import DeskError, Kind
from catalog_cache.records import PartQuery
from catalog_cache.records.status import LinkState

OLD, NEW = "Hydraulic pump, 11 cc, clockwise", "Gear pump"
MANIFEST = "/v1/datasets/catalog/manifest"
Disturb = Callable[[Any], None]


def pump(desk: Any) -> str:
    (row,) = desk.catalogue.search(PartQuery("40-21A-0071")).rows
    return str(row.name)


def answer(call: Any, signed: Signed) -> None:
    call.status, call.answer = 200, signed.model_dump_json().encode()
    call.answer_headers = [("content-type", "application/json")]


def on(path: str, change: Callable[[Signed], Signed]) -> Disturb:
    def disturb(call: Any) -> None:
        if call.path.startswith(path):
            answer(call, change(Signed.model_validate_json(call.answer)))

    return disturb


def rewritten(signed: Signed, **changes: Any) -> bytes:
    return json.dumps({**json.loads(signed.payload_bytes), **changes}).encode()


def unsigned(signed: Signed) -> Signed:
    return signed.model_copy(update={"signature": base64.b64encode(bytes(64)).decode()})


def nonsense_for_a_signature(signed: Signed) -> Signed:
    return signed.model_copy(update={"signature": "not base64 ☂"})


def tampered(signed: Signed) -> Signed:
    payload = base64.b64encode(rewritten(signed, version=99)).decode()
    return signed.model_copy(update={"payload": payload})


def signed_by_somebody_else(signed: Signed) -> Signed:
    return sign_manifest(Manifest.model_validate_json(signed.payload_bytes), new_private_key())


def somebody_elses_signature_under_our_key(signed: Signed) -> Signed:
    return signed_by_somebody_else(signed).model_copy(update={"key": signed.key})


@pytest.fixture
def renamed(vendor: Any, desk: Any, line: Any) -> None:
    """The desk has the old catalogue; a new one is published."""
    line.calls.clear()
    vendor.publish_all(rename={"40-21A-0071": NEW})


@pytest.fixture
def refused(vendor: Any, desk: Any, line: Any, ordered: Any) -> Callable[[Disturb, Kind], None]:
    """Syncs with a disturbed line: refused with its reason, the old usable, orders received."""

    def check(disturb: Disturb, kind: Kind) -> None:
        before = pump(desk)
        order = ordered(desk)
        line.disturb = disturb
        desk.sync.run()
        status = desk.status()
        assert (status.link, status.problem_kind) == (LinkState.REFUSED_CONTENT, kind)
        assert status.problem
        assert status.remedy
        assert pump(desk) == before
        assert vendor.rows("SELECT id FROM customer_order WHERE id = :id", id=order) == [(order,)]
        assert {i.state for i in desk.outbox.items()} == {SubmissionState.RECEIVED}

        line.disturb = lambda _call: None
        desk.sync.run()
        assert desk.status().link is LinkState.ONLINE
        assert pump(desk) == NEW

    return check


@pytest.mark.parametrize(
    "change",
    [
        unsigned,
        nonsense_for_a_signature,
        tampered,
        signed_by_somebody_else,
        somebody_elses_signature_under_our_key,
    ],
)
def test_a_manifest_that_the_vendor_did_not_sign_is_refused(
    renamed: None, refused: Any, change: Callable[[Signed], Signed]
) -> None:
    refused(on(MANIFEST, change), Kind.SIGNATURE)


def test_a_manifest_signed_with_the_root_key_alone_is_refused(
    vendor: Any, renamed: None, refused: Any
) -> None:
    root = vendor.hub.root_key_path.read_text().strip()
    refused(
        on(MANIFEST, lambda s: sign_manifest(Manifest.model_validate_json(s.payload_bytes), root)),
        Kind.SIGNATURE,
    )


def test_the_manifest_of_another_dataset_is_refused(
    vendor: Any, renamed: None, refused: Any
) -> None:
    with vendor.hub.store.read() as db:
        from vendor_hub.store import datasets

        stock = datasets.newest(db, "stock", "").signed
    refused(on(MANIFEST, lambda _: stock), Kind.SIGNATURE)


def test_the_manifest_of_another_vendor_is_refused(
    vendor: Any, renamed: None, refused: Any
) -> None:
    key = vendor.hub.publishing_key()

    def of_another(signed: Signed) -> Signed:
        manifest = Manifest.model_validate_json(signed.payload_bytes)
        return sign_manifest(manifest.model_copy(update={"vendor": "other"}), key)

    refused(on(MANIFEST, of_another), Kind.SIGNATURE)


def test_what_is_published_for_another_price_group_is_refused(
    vendor: Any, renamed: None, refused: Any
) -> None:
    key = vendor.hub.publishing_key()

    def for_another_group(signed: Signed) -> Signed:
        manifest = Manifest.model_validate_json(signed.payload_bytes)
        return sign_manifest(manifest.model_copy(update={"audience": "PLATINUM"}), key)

    refused(on(MANIFEST, for_another_group), Kind.SIGNATURE)


def test_an_older_version_than_the_one_in_use_is_refused(
    vendor: Any, desk: Any, line: Any, refused: Any
) -> None:
    first = next(c for c in line.calls if c.path == MANIFEST).answer
    vendor.publish_all(rename={"40-21A-0071": "Pump of the second version"})
    desk.sync.run()
    vendor.publish_all(rename={"40-21A-0071": NEW})

    refused(on(MANIFEST, lambda _: Signed.model_validate_json(first)), Kind.ROLLBACK)


def key_list(vendor: Any, serial: int, **states: str) -> Signed:
    root = vendor.hub.root_key_path.read_text().strip()
    key = public_key_of(vendor.hub.publishing_key())
    keys = (PublishingKey.model_validate({"key": key, **states}),)
    return sign_key_list(KeyList(vendor="halden", serial=serial, keys=keys), root)


def test_a_manifest_signed_with_a_revoked_key_is_refused(
    vendor: Any, desk: Any, line: Any, renamed: None
) -> None:
    line.disturb = on("/v1/keys", lambda _: key_list(vendor, 2, state="revoked"))
    desk.sync.run()

    assert desk.status().problem_kind == Kind.SIGNATURE
    assert pump(desk) == OLD

    line.disturb = lambda _call: None  # an older list would bring the revoked key back
    desk.sync.run()

    assert desk.status().problem_kind == Kind.SIGNATURE
    assert pump(desk) == OLD


@pytest.mark.parametrize("vendor_name", ["halden", "other"])
def test_a_key_list_that_the_pinned_root_did_not_sign_is_refused(
    vendor: Any, renamed: None, refused: Any, vendor_name: str
) -> None:
    root = vendor.hub.root_key_path.read_text().strip()
    mine = new_private_key()
    keys = (PublishingKey(key=public_key_of(mine)),)
    listed = KeyList(vendor=vendor_name, serial=9, keys=keys)
    signed = sign_key_list(listed, root if vendor_name == "other" else mine)

    refused(on("/v1/keys", lambda _: signed), Kind.SIGNATURE)


def test_a_rotated_key_is_taken_over_without_a_word(vendor: Any, desk: Any, renamed: None) -> None:
    from vendor_hub.publish.renewal import rotate_publishing_key

    rotate_publishing_key(vendor.hub, vendor.hub.root_key_path.read_text())
    desk.sync.run()

    assert pump(desk) == NEW


def test_signed_content_in_a_form_of_the_future_is_refused_and_named(
    vendor: Any, renamed: None, refused: Any
) -> None:
    key = vendor.hub.publishing_key()

    class Later(Manifest):
        """A manifest that keeps its versions in another shape."""

        version: Any

    def later(signed: Signed) -> Signed:
        content = json.loads(rewritten(signed, version={"major": 2}))
        return sign_manifest(Later.model_validate(content), key)

    refused(on(MANIFEST, later), Kind.TOO_OLD)


def test_a_dataset_of_a_newer_form_is_refused_and_named(
    vendor: Any, renamed: None, refused: Any
) -> None:
    key = vendor.hub.publishing_key()

    def newer(signed: Signed) -> Signed:
        manifest = Manifest.model_validate_json(signed.payload_bytes)
        return sign_manifest(manifest.model_copy(update={"schema_version": 99}), key)

    refused(on(MANIFEST, newer), Kind.TOO_OLD)


def damaged(call: Any) -> None:
    if call.path.startswith("/v1/files/"):
        middle = len(call.answer) // 2
        call.answer = call.answer[:middle] + b"\0\xff\0" + call.answer[middle + 3 :]


def test_damaged_files_are_refused(renamed: None, refused: Any) -> None:
    refused(damaged, Kind.BAD_CONTENT)


def test_a_damaged_delta_costs_the_snapshot_and_nothing_else(
    desk: Any, line: Any, renamed: None
) -> None:
    spoiled: list[str] = []

    def first_file(call: Any) -> None:
        if call.path.startswith("/v1/files/") and not spoiled:
            spoiled.append(call.path)
            damaged(call)

    line.disturb = first_file
    report = desk.sync.run()

    assert dict(report.datasets) == {"catalog": "snapshot"}
    assert len(line.paths("/v1/files/")) == 2
    assert pump(desk) == NEW


def retold(vendor: Any, **row_change: int) -> Callable[[Signed], Signed]:
    """A manifest of the vendor's own that tells other counts or digests than the content has."""
    key = vendor.hub.publishing_key()

    def change(signed: Signed) -> Signed:
        manifest = Manifest.model_validate_json(signed.payload_bytes)
        part = manifest.tables["part"]
        told = part._replace(rows=part.rows + row_change.get("rows", 0), digest="0" * 32)
        tables = {**manifest.tables, "part": told}
        return sign_manifest(manifest.model_copy(update={"tables": tables}), key)

    return change


def test_deltas_that_do_not_lead_to_the_published_digest_cost_the_snapshot(
    vendor: Any, desk: Any, line: Any, renamed: None
) -> None:
    line.disturb = on(MANIFEST, retold(vendor))
    report = desk.sync.run()

    assert dict(report.datasets) == {"catalog": "snapshot"}
    assert pump(desk) == NEW


def test_content_that_does_not_count_as_published_is_refused(
    vendor: Any, renamed: None, refused: Any
) -> None:
    refused(on(MANIFEST, retold(vendor, rows=1)), Kind.BAD_CONTENT)


def test_another_key_for_a_known_account_is_never_taken_over(
    vendor: Any, account_folder: Any
) -> None:
    from catalog_cache.enrolment import enrol

    other = vendor.enrolment().model_copy(update={"root_key": public_key_of(new_private_key())})
    before = account_folder.enrolment.read_bytes()

    with pytest.raises(DeskError) as failure:
        enrol(other)

    assert failure.value.kind is Kind.SIGNATURE
    assert account_folder.enrolment.read_bytes() == before
