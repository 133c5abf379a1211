"""A desk keeps the part of the catalogue that was chosen, and loses nothing on the way."""

from typing import Any

import pytest
from sqlalchemy import text

from catalog_cache.contract.wire.selection import Selection

from catalog_cache.desk import open_desk, sign_in
from catalog_cache.errors import DeskError
from catalog_cache.records import LinkState, PartQuery

from vendor_hub.publish.content_folder import export_content
from vendor_hub.publish.editions import make_editions
from vendor_hub.publish.release import release

LINES = {"77-100": "LX", "9X-17": "LX", "9X-71": "HX", "55-A": "HX", "30-A": "HX", "70-R": "MX"}
LX = Selection(lines=("LX",))


@pytest.fixture
def vendor(vendor: Any) -> Any:
    """The vendor, whose parts have product lines now."""
    vendor.publish_all(lines=LINES)
    return vendor


def finds(desk: Any, *numbers: str) -> set[str]:
    found = (desk.catalogue.search(PartQuery(number)).rows for number in numbers)
    return {row.number for rows in found for row in rows}


def keep(vendor: Any, desk: Any, selection: Selection) -> None:
    """Choose, let the hub make it, and sync."""
    desk.selection.choose(selection)
    make_editions(vendor.hub)
    desk.sync.run()


def test_two_lines_are_kept_then_the_whole_again(vendor: Any, desk: Any) -> None:
    offer = desk.selection.offer()
    assert [(line.code, line.size.parts) for line in offer.lines] == [
        ("HX", 3), ("LX", 2), ("MX", 1)
    ]  # fmt: skip
    chosen = Selection(lines=("HX", "LX"))
    assert offer.about(chosen).fetch < offer.whole.fetch

    keep(vendor, desk, chosen)
    assert finds(desk, "70-R", "77-100", "9X-71", "6204") == {"77-100", "9X-71", "6204"}
    kept = desk.selection.kept()
    assert (kept.is_in_use, kept.is_part, kept.product_lines) == (True, True, 3)

    keep(vendor, desk, Selection())
    assert finds(desk, "70-R") == {"70-R"}
    assert desk.selection.kept().is_part is False


def test_until_the_choice_is_made_the_desk_goes_on_with_what_it_has(vendor: Any, desk: Any) -> None:
    desk.selection.choose(LX)
    kept = desk.selection.kept()
    assert (kept.is_in_use, kept.is_preparing) == (False, True)
    assert finds(desk, "70-R") == {"70-R"}
    make_editions(vendor.hub)
    assert dict(desk.sync.run().datasets)["catalog"] == "snapshot"
    assert finds(desk, "70-R") == set()
    assert desk.sync.run().not_modified


def test_an_edition_follows_the_catalogue_by_deltas(vendor: Any, desk: Any) -> None:
    keep(vendor, desk, LX)
    vendor.publish_all(lines=LINES, rename={"77-100": "Binder", "70-R": "Other pump"})
    make_editions(vendor.hub)
    assert dict(desk.sync.run().datasets)["catalog"] in ("delta", "snapshot")
    assert finds(desk, "Binder", "Other") == {"77-100"}


def test_the_choice_is_remembered_without_a_line(vendor: Any, account_folder: Any) -> None:
    with open_desk(account_folder) as desk:
        keep(vendor, desk, LX)
    vendor.stop()
    with open_desk(account_folder) as desk:
        kept = desk.selection.kept()
        assert (kept.selection, kept.is_in_use, kept.product_lines) == (LX, True, 3)
        assert desk.selection.last_offer() is not None
        with pytest.raises(DeskError):
            desk.selection.choose(Selection())
        assert desk.selection.kept() == kept


def test_two_persons_at_one_computer_keep_the_same(vendor: Any, account_folder: Any) -> None:
    with open_desk(account_folder) as desk:
        keep(vendor, desk, LX)
    sign_in(account_folder, vendor.code_for("Ann"))
    with open_desk(account_folder) as anns:
        anns.sync.run()
        assert finds(anns, "70-R", "77-100") == {"77-100"}
        assert anns.selection.kept().is_in_use


def test_another_computer_of_the_account_keeps_the_whole(
    vendor: Any, desk: Any, another_desk: Any
) -> None:
    keep(vendor, desk, LX)
    with another_desk("Ann") as other:
        assert finds(other, "70-R") == {"70-R"}
        assert not other.selection.kept().is_part


@pytest.mark.parametrize("step", ["install.install_snapshot", "write_json", "DatasetStore._write"])
def test_power_that_goes_during_the_switch_leaves_the_old_in_use(
    vendor: Any, account_folder: Any, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    class PowerCutError(BaseException):
        pass

    def cut(*_args: Any, **_more: Any) -> None:
        raise PowerCutError

    with open_desk(account_folder) as desk:
        desk.sync.run()
        desk.selection.choose(LX)
        make_editions(vendor.hub)
        with monkeypatch.context() as patch:
            patch.setattr(f"catalog_cache.datasets.update.{step}", cut)
            with pytest.raises(PowerCutError):
                desk.sync.run()
    with open_desk(account_folder) as desk:
        assert finds(desk, "70-R") == {"70-R"}
        assert not desk.selection.kept().is_in_use
        desk.sync.run()
        assert finds(desk, "70-R", "77-100") == {"77-100"}


def test_a_line_that_the_vendor_gave_up_is_said_and_orders_go_on(
    vendor: Any, account_folder: Any
) -> None:
    with open_desk(account_folder) as desk:
        keep(vendor, desk, LX)
    vendor.publish_all(lines=dict.fromkeys(LINES, "HX"))
    sign_in(account_folder, vendor.code_for("Ann"))  # whose token has not chosen yet
    with open_desk(account_folder) as desk:
        desk.sync.run()
        status = desk.status()
        assert status.link is LinkState.REFUSED_CONTENT
        assert "no longer offers" in status.problem
        assert finds(desk, "77-100") == {"77-100"}
        keep(vendor, desk, Selection())
        assert desk.status().link is LinkState.ONLINE


def test_going_back_to_a_part_never_takes_an_older_one(vendor: Any, desk: Any) -> None:
    """Versions of different editions are not compared, those of one are, also after a switch."""
    keep(vendor, desk, LX)
    old = vendor.rows("SELECT * FROM dataset_version WHERE audience LIKE 'keep:%'")
    vendor.publish_all(lines=LINES, rename={"77-100": "Binder"})
    make_editions(vendor.hub)
    desk.sync.run()
    keep(vendor, desk, Selection())
    desk.selection.choose(LX)
    make_editions(vendor.hub)
    with vendor.hub.store.write() as db:
        table = "UPDATE dataset_version SET newest = :is WHERE audience LIKE 'keep:%'"
        db.execute(text(f"{table} AND version <> :old"), {"is": False, "old": old[0].version})
        db.execute(text(f"{table} AND version = :old"), {"is": True, "old": old[0].version})
    report = desk.sync.run()
    assert "older version" in dict(report.datasets)["catalog"]
    assert finds(desk, "70-R") == {"70-R"}


def test_a_stick_brings_the_part_if_it_has_it_and_the_whole_otherwise(
    vendor: Any, account_folder: Any, tmp_path: Any
) -> None:
    with open_desk(account_folder) as desk:
        desk.selection.choose(LX)
        make_editions(vendor.hub)
        export_content(vendor.hub, tmp_path / "whole", only=["catalog"])
        export_content(vendor.hub, tmp_path / "parts", only=["catalog"], editions=True)
        desk.sync.take_from_folder(tmp_path / "whole")
        assert finds(desk, "70-R") == {"70-R"}
        desk.sync.take_from_folder(tmp_path / "parts")
        assert finds(desk, "70-R", "77-100") == {"77-100"}
        taken = desk.sync.take_from_folder(tmp_path / "whole")
        assert taken.datasets == (("catalog", "unchanged"),)
        assert desk.selection.kept().is_in_use


def test_prices_of_another_group_may_have_a_lower_version(
    vendor: Any, desk: Any, tmp_path: Any
) -> None:
    """The same holds of price groups: what is for others has versions of its own."""
    maker, uid_of = vendor.maker, vendor.uids
    for factor in (2, 3):
        again = maker.write_prices(tmp_path / f"{factor}.db", uid_of, factor=factor)
        release(vendor.hub, "prices", again, audience="GOLD")
    desk.sync.run()
    other = maker.write_prices(tmp_path / "o.db", uid_of, factor=5)
    release(vendor.hub, "prices", other, audience=vendor.account.id)
    assert dict(desk.sync.run().datasets)["prices"] == "snapshot"
    assert desk.sync.run().not_modified


def test_a_part_that_is_not_kept_says_so_and_not_that_it_is_unknown(vendor: Any, desk: Any) -> None:
    uid = desk.catalogue.uid_of("Halden", "70-R")
    cart = desk.drafts.create()
    desk.drafts.add(cart, desk.drafts.parse("70-R 1"))
    keep(vendor, desk, LX)
    (line,) = desk.drafts.view(cart).lines
    assert (line.check.text, line.check.values) == ("Not in what you keep", ("not_kept",))
    with pytest.raises(DeskError, match="not in the part of the catalogue that you keep"):
        desk.catalogue.part(uid)
    keep(vendor, desk, Selection())
    assert desk.catalogue.part(uid).hit.number == "70-R"
    assert desk.drafts.view(cart).lines[0].check.values != ("not_kept",)
