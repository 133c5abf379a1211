"""What the demonstration maker publishes about its parts, prices and stock."""

import json
import sqlite3
from collections import Counter
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from biip.gtin import Gtin
from PySide6.QtCore import QByteArray
from PySide6.QtSvg import QSvgRenderer

from catalog_cache.contract.dataset.digest import digest_dataset
from catalog_cache.contract.dataset.schema import DATASETS
from catalog_cache.contract.effectivity import Fit, MachineFacts, evaluate

from vendor_hub.demo.maker import ORDER_TYPES, WAREHOUSES, build_content, write_prices, write_stock
from vendor_hub.publish.writer import RANK_GAP, DatasetWriter


@pytest.mark.parametrize("dataset", list(DATASETS))
def test_the_same_seed_and_day_give_the_same_rows(published, published_again, dataset):
    first, second = published.open(dataset), published_again.open(dataset)
    assert digest_dataset(first, dataset) == digest_dataset(second, dataset)
    first.close()
    second.close()


def test_another_seed_gives_another_popularity(published):
    other = build_content(8, published.content.today)
    assert [p.popularity for p in other.parts] != [p.popularity for p in published.content.parts]


def test_there_are_some_thousands_of_parts_in_at_least_two_languages(published):
    [(count,)] = published.rows("catalog", "SELECT count(*) FROM part")
    languages = dict(
        published.rows("catalog", "SELECT language, count(*) FROM part_text GROUP BY language")
    )
    assert 3000 <= count <= 5000
    assert languages == {"en": count, "de": count}


def test_every_reference_to_a_part_leads_to_a_part(published):
    known = {uid for (uid,) in published.rows("catalog", "SELECT uid FROM part")}
    for dataset, tables in DATASETS.items():
        for table in tables:
            for column in set(table.column_names) & {"uid", "other", "kit"}:
                found = published.rows(
                    dataset, f"SELECT {column} FROM {table.name} WHERE {column} IS NOT NULL"
                )
                assert {uid for (uid,) in found} <= known, f"{dataset}.{table.name}.{column}"


@pytest.mark.parametrize(
    ("table", "column", "parent"),
    [
        ("part", "category", "category.code"),
        ("category", "parent", "category.code"),
        ("spec", "code", "spec_def.code"),
        ("supersession_part", "id", "supersession.id"),
        ("kit_line", "kit", "kit.uid"),
        ("model", "serial_scheme", "serial_scheme.code"),
        ("figure", "assembly", "assembly.id"),
        ("callout", "figure", "figure.id"),
        ("callout", "target", "position.id"),
        ("position", "assembly", "assembly.id"),
        ("position", "sub_assembly", "assembly.id"),
        ("position_part", "position", "position.id"),
    ],
)
def test_every_row_hangs_under_a_row_that_exists(published, table, column, parent):
    parent_table, parent_column = parent.split(".")
    orphans = published.rows(
        "catalog",
        f"SELECT {column} FROM {table} WHERE {column} IS NOT NULL"
        f" AND {column} NOT IN (SELECT {parent_column} FROM {parent_table})",
    )
    assert orphans == []


def test_ranks_follow_falling_popularity_with_gaps(published):
    rows = published.rows("catalog", "SELECT rank, popularity FROM part ORDER BY rank")
    assert [rank for rank, _ in rows] == [RANK_GAP * i for i in range(1, len(rows) + 1)]
    assert [p for _, p in rows] == sorted((p for _, p in rows), reverse=True)


def test_every_bar_code_has_a_valid_check_digit_and_is_used_once(published):
    codes = [g for (g,) in published.rows(
        "catalog", "SELECT gtin FROM part_unit WHERE gtin IS NOT NULL")]  # fmt: skip
    assert len(codes) == len(set(codes)) > 3000
    assert {len(code) for code in codes} == {13, 14}
    for code in codes:
        Gtin.parse(code)


def test_every_part_has_five_to_ten_specifications(published):
    counts = dict(published.rows("catalog", "SELECT uid, count(*) FROM spec GROUP BY uid"))
    assert len(counts) == len(published.content.parts)
    assert min(counts.values()) >= 5
    assert max(counts.values()) <= 10


def test_two_brands_share_the_number_6204(published):
    brands = published.rows("catalog", "SELECT brand FROM part WHERE number = '6204'")
    assert sorted(b for (b,) in brands) == ["Halden", "Norlager"]


def test_cable_ties_are_sold_in_bags_of_a_hundred_at_a_price_per_hundred(published):
    uid = published.uids("Halden", "77-100")
    units = published.rows(
        "catalog", "SELECT unit, factor, min_qty, multiple, gtin FROM part_unit WHERE uid = ?", uid
    )
    assert [u[:4] for u in units] == [("C62", "1", "100", "100"), ("XBG", "100", None, None)]
    assert units[0][4] is None
    assert units[1][4] is not None
    prices = published.rows("prices", "SELECT price_unit FROM price WHERE uid = ?", uid)
    assert {p for (p,) in prices} == {"100"}


def test_the_well_known_pump_replaces_its_predecessor_by_itself(published):
    rows = published.rows(
        "catalog",
        "SELECT g.on_order, g.trigger, t.number FROM supersession g"
        " JOIN supersession_part f ON f.id = g.id AND f.side = 'from'"
        " JOIN supersession_part t ON t.id = g.id AND t.side = 'to'"
        " WHERE f.number = '40-21A-0070'",
    )
    assert rows == [("vendor_replaces", "at_once", "40-21A-0071")]


def test_a_part_is_replaced_by_one_number_or_another_depending_on_the_serial(published):
    rows = dict(
        published.rows(
            "catalog",
            "SELECT number, effectivity FROM supersession_part WHERE id ="
            " (SELECT id FROM supersession_part WHERE number = '34-013-9') AND side = 'to'",
        )
    )
    fits = [
        {
            number
            for number, effect in rows.items()
            if evaluate(effect, MachineFacts(model="HX 6", serial=serial)).fit is Fit.FITS
        }
        for serial in ("19999", "20000")
    ]
    assert fits == [{"34-013-0"}, {"34-013-1"}]


def test_supersessions_come_in_every_shape_of_the_trade(published):
    shapes = published.rows(
        "catalog", "SELECT DISTINCT logic, direction, trigger, on_order FROM supersession"
    )
    logic, direction, trigger, on_order = (set(column) for column in zip(*shapes, strict=True))
    assert logic == {"all_of", "one_of"}
    assert direction == {"forward", "both"}
    assert trigger == {"at_once", "when_exhausted", "on_day"}
    assert {"vendor_replaces", "vendor_asks"} <= on_order
    unknown = published.rows("catalog", "SELECT side FROM supersession_part WHERE uid IS NULL")
    assert {side for (side,) in unknown} == {"from", "to"}


def test_parts_that_cannot_be_ordered_say_why(published):
    rows = published.rows(
        "catalog", "SELECT sale_status, reason FROM part WHERE sale_status <> 'active'"
    )
    assert {status for status, _ in rows} == {"superseded", "discontinued", "blocked"}
    assert all(reason for _, reason in rows)


def test_prices_have_breaks_charges_requests_and_next_years_list(published):
    rows = published.rows("prices", "SELECT component, status, break_qty, valid_from FROM price")
    components = Counter(row[0] for row in rows)
    assert set(components) == {"list", "net", "discount", "core_charge", "surcharge_hazmat"}
    assert {"1", "10", "50", "500"} == {row[2] for row in rows}
    assert any(row[1] == "on_request" for row in rows)
    assert any(row[3] == "2027-01-01" for row in rows)


def test_breaks_lower_the_price_as_the_quantity_grows(published):
    uid = published.uids("Halden", "40-21A-0071")
    rows = published.rows(
        "prices", "SELECT break_qty, amount FROM price WHERE uid = ? AND component = 'net'", uid
    )
    amounts = [Decimal(a) for _, a in sorted(rows, key=lambda row: Decimal(row[0]))]
    assert amounts[0] == Decimal("212.40")
    assert amounts == sorted(amounts, reverse=True)


def test_the_list_group_gets_no_net_prices(published, tmp_path):
    with DatasetWriter(tmp_path / "p.db", "prices", as_of=datetime.now(UTC)) as writer:
        write_prices(published.content, writer, published.uids, group="LIST")
    db = sqlite3.connect(tmp_path / "p.db")
    components = {c for (c,) in db.execute("SELECT DISTINCT component FROM price")}
    db.close()
    assert "net" not in components
    assert "list" in components


def test_an_unknown_price_group_is_refused(published, tmp_path):
    with (
        pytest.raises(ValueError, match="no price group SILVER"),
        DatasetWriter(tmp_path / "p.db", "prices", as_of=datetime.now(UTC)) as writer,
    ):
        write_prices(published.content, writer, published.uids, group="SILVER")


def test_stock_knows_all_five_ways_of_telling_and_leaves_rows_out(published):
    rows = published.rows("stock", "SELECT kind, qty, next_receipts, lead_time_days FROM stock")
    assert {r[0] for r in rows} == {"exact", "at_least", "band", "yes_no", "unknown"}
    assert len(rows) < len(published.content.parts) * len(WAREHOUSES)
    assert all(qty is None for kind, qty, *_ in rows if kind in ("band", "unknown"))
    for _, _, receipts, _ in rows:
        for day, qty in json.loads(receipts or "[]"):
            assert datetime.fromisoformat(day)
            assert Decimal(qty) > 0


def _stock(published, path, start, updates):
    with DatasetWriter(path, "stock", as_of=start) as writer:
        instants = [start + timedelta(minutes=m) for m in range(updates + 1)]
        write_stock(
            published.content, writer, published.uids, as_of=instants[-1], drift=updates,
            earlier=instants[:-1],
        )  # fmt: skip
    db = sqlite3.connect(path)
    rows = {(r[0], r[1]): r[2:] for r in db.execute("SELECT * FROM stock")}
    db.close()
    return rows


def test_each_stock_update_changes_a_few_rows_and_only_their_time(published, tmp_path):
    start = datetime(2026, 6, 21, 6, 10, tzinfo=UTC)
    before = _stock(published, tmp_path / "a.db", start, 3)
    after = _stock(published, tmp_path / "b.db", start, 4)
    assert before.keys() == after.keys()
    changed = [key for key in before if before[key] != after[key]]
    assert 0.02 < len(changed) / len(before) < 0.04
    newest = (start + timedelta(minutes=4)).isoformat()
    assert all(newest in after[key] for key in changed)


def test_instants_that_do_not_match_the_update_are_refused(published, tmp_path):
    now = datetime(2026, 6, 21, tzinfo=UTC)
    with (
        pytest.raises(ValueError, match="3 earlier updates"),
        DatasetWriter(tmp_path / "s.db", "stock", as_of=now) as writer,
    ):
        write_stock(published.content, writer, published.uids, as_of=now, drift=3, earlier=[now])


def test_an_urgent_order_type_has_a_telephone_number_and_a_cut_off():
    urgent = next(t for t in ORDER_TYPES if t.order_class == "emergency")
    assert urgent.urgent_phone
    assert urgent.cut_offs


def test_parts_of_kits_add_up_and_both_kinds_exist(published):
    kinds = {k for (k,) in published.rows("catalog", "SELECT kind FROM kit")}
    assert kinds == {"stocked", "exploded_at_order"}
    lines = published.rows("catalog", "SELECT kit, count(*) FROM kit_line GROUP BY kit")
    assert all(count > 1 for _, count in lines)


def test_nearly_every_part_has_a_picture_and_alike_parts_share_one(published, qapp):
    hashes = [h for (h,) in published.rows("catalog", "SELECT picture FROM part")]
    shown = [h for h in hashes if h]
    assert len(shown) > 0.9 * len(hashes)
    assert 300 <= len(set(shown)) <= 600
    for sha256 in set(shown):
        content = published.files.path_of(sha256).read_bytes()
        assert len(content) < 40_000
        assert QSvgRenderer(QByteArray(content)).isValid()


def test_pumps_of_other_sizes_and_shafts_look_different(published):
    rows = published.rows(
        "catalog",
        "SELECT picture FROM part WHERE category = 'pumps.gear' AND class_code = 'pump'",
    )
    assert len({picture for (picture,) in rows}) >= 20


def test_a_supply_is_used_in_many_assemblies(published):
    [(count,)] = published.rows(
        "catalog",
        "SELECT count(DISTINCT substr(position, 1, instr(position, ':') - 1)) FROM position_part"
        " WHERE uid = ?",
        published.uids("Halden", "77-302"),
    )
    assert count >= 25


def test_one_part_has_a_very_long_name_and_description(published):
    rows = published.rows("catalog", "SELECT length(name), length(description) FROM part_text")
    assert max(name for name, _ in rows) > 150
    assert max(text or 0 for _, text in rows) > 1000
