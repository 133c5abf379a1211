"""Illustrated parts of S1000D data modules become assemblies, drawings, hotspots and parts."""

import json
import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from vendor_hub.files import FileShelf
from vendor_hub.importing.outputs import Shelf
from vendor_hub.importing.report import ImportReport
from vendor_hub.importing.s1000d.hotspots import read_drawing
from vendor_hub.importing.s1000d.overlay import lay_over
from vendor_hub.publish.writer import DatasetWriter

BIKE = Path(os.environ.get("DESK_SHARED", Path(__file__).parents[4] / "shared"))
BIKE = BIKE / "data" / "manuals" / "s1000d-bike"

AS_OF = datetime(2026, 5, 1, tzinfo=UTC)
DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="10 20 200 100">
<g id="hot001"><text x="30" y="50" font-size="10">001</text></g>
<g transform="translate(100 0)"><g id="hot002a"><rect x="0" y="40" width="8" height="6"/></g></g>
<g id="hot002b"><path d="M 60 60 h 10 v 4 z"/></g>
<g id="hot099"><text x="1" y="1" font-size="4">099</text></g>
</svg>"""


def item(number, parts, *, indenture=2, extra=""):
    return (
        f'<catalogSeqNumber figureNumber="01" item="{number}" indenture="{indenture}" {extra}>'
        + "".join(parts)
        + "</catalogSeqNumber>"
    )


def part(number, *, qty="1", name="", unit="EA", smr="PAOZZ", maker="K1000", inside=""):
    described = f"<descrForPart>{name}</descrForPart>" if name else ""
    return (
        f"<itemSeqNumber><quantityPerNextHigherAssy>{qty}</quantityPerNextHigherAssy>"
        f'<partRef manufacturerCodeValue="{maker}" partNumberValue="{number}"/>'
        f"<partSegment><itemIdentData>{described}</itemIdentData>"
        f"<techData><unitOfIssue>{unit}</unitOfIssue></techData></partSegment>"
        f"<locationRcmd><sourceMaintRecoverability>{smr}</sourceMaintRecoverability>"
        f"</locationRcmd>{inside}</itemSeqNumber>"
    )


def module(
    items, *, assembly="00", issue="001", in_work="00", figures=("ICN-ONE",), title="Pump",
    applic="", language="en", head="",
):  # fmt: skip
    drawn = "".join(
        f'<figure><title>{title}</title><graphic infoEntityIdent="{name}"/></figure>'
        for name in figures
    )
    return f"""<?xml version="1.0"?>
<!DOCTYPE dmodule [
<!NOTATION cgm PUBLIC "-//USA-DOD//NOTATION Computer Graphics Metafile//EN">
<!ENTITY ICN-ONE SYSTEM "ICN-ONE.CGM" NDATA cgm>
{head}]>
<dmodule><identAndStatusSection><dmAddress><dmIdent>
<dmCode modelIdentCode="PUMP" systemDiffCode="A" systemCode="29" subSystemCode="1"
 subSubSystemCode="0" assyCode="{assembly}" disassyCode="00" disassyCodeVariant="A" infoCode="941"
 infoCodeVariant="A" itemLocationCode="D"/>
<language languageIsoCode="{language}"/><issueInfo issueNumber="{issue}" inWork="{in_work}"/>
</dmIdent><dmAddressItems><issueDate year="2026" month="05" day="12"/>
<dmTitle><techName>{title}</techName></dmTitle></dmAddressItems></dmAddress>
<dmStatus>{applic}</dmStatus></identAndStatusSection>
<content><illustratedPartsCatalog>{drawn}{"".join(items)}</illustratedPartsCatalog></content>
</dmodule>"""


PUMP = [
    item("000", [part("P-1", qty="REF", name="Pump", smr="PA")], indenture=1),
    item("001", [part("P-10", qty="2", name="Housing")]),
    item("002", [part("P-20", name="Seal", unit="SE"), part("P-21", name="Seal, viton")]),
    item("003", [part("P-30", qty="AR", name="Grease", smr="MOO", unit="KG")]),
]
CODE = "DMC-PUMP-A-29-10-00-00A-941A-D"


class Vendor:
    """A folder of data modules and the catalogue that comes of it."""

    def __init__(self, folder: Path) -> None:
        self.modules = folder / "modules"
        self.modules.mkdir()
        self.target = folder / "catalog.db"
        self.shelf = FileShelf(folder / "shelf")
        self.report = ImportReport()
        self._uids: dict[tuple[str, str], int] = {}

    def file(self, name, content):
        (self.modules / name).write_text(content, encoding="utf-8")

    def run(self, *, base=None, **options):
        self.report = ImportReport()
        return lay_over(
            base,
            self.modules,
            self.target,
            uid_of=lambda *key: self._uids.setdefault(key, 1000 + len(self._uids)),
            shelf=Shelf(self.shelf),
            report=self.report,
            **options,
        )

    def rows(self, query):
        with closing(sqlite3.connect(self.target)) as db:
            return db.execute(query).fetchall()

    def said(self):
        return [(p.column, p.value, p.reason) for p in self.report.problems]


@pytest.fixture
def vendor(tmp_path):
    made = Vendor(tmp_path)
    made.file("ICN-ONE.svg", DRAWING)
    made.file("DMC-1.XML", module(PUMP))
    return made


def test_a_module_becomes_an_assembly_with_positions_and_their_parts(vendor):
    assert vendor.run()
    assert vendor.rows("SELECT id, title, top FROM assembly") == [(CODE, "Pump", 1)]
    listed = vendor.rows(
        "SELECT o.label, o.indenture, p.number, pp.qty_kind, pp.qty, pp.unit, pp.service"
        " FROM position o JOIN position_part pp ON pp.position = o.id"
        " JOIN part p ON p.uid = pp.uid ORDER BY o.seq, pp.seq"
    )
    assert listed == [
        ("000", 1, "P-1", "reference", None, "C62", "reference_only"),
        ("001", 2, "P-10", "number", "2", "C62", "sold"),
        ("002", 2, "P-20", "number", "1", "SET", "sold"),
        ("002", 2, "P-21", "number", "1", "C62", "sold"),
        ("003", 2, "P-30", "as_required", None, "KGM", "order_next_higher"),
    ]


def test_the_parts_can_be_found_by_name(vendor):
    vendor.run()
    found = vendor.rows(
        "SELECT p.number FROM part_fts f JOIN part p ON p.rank = f.rowid"
        " WHERE part_fts MATCH 'viton'"
    )
    assert found == [("P-21",)]


def test_hotspots_lead_to_their_items_however_they_are_lettered(vendor):
    vendor.run()
    callouts = vendor.rows("SELECT label, target FROM callout ORDER BY seq")
    assert callouts == [
        ("001", f"{CODE}:1:001"),
        ("002", f"{CODE}:1:002"),
        ("002", f"{CODE}:1:002"),
    ]
    assert vendor.rows("SELECT label, illustrated FROM position ORDER BY seq") == [
        ("000", 0), ("001", 1), ("002", 1), ("003", 0),
    ]  # fmt: skip


def test_hotspots_without_an_item_and_items_without_a_hotspot_are_reported(vendor):
    vendor.run()
    assert ("hotspot", "hot099", "belongs to no item of the list") in vendor.said()
    assert ("item", "003", "has no place on the drawing") in vendor.said()


def test_the_place_to_hit_is_larger_than_the_numeral_and_measured_from_the_corner(vendor):
    drawing = read_drawing(DRAWING.encode())
    assert (drawing.width, drawing.height) == (200, 100)
    boxes = {label + letter: box for label, letter, box in drawing.hotspots}
    left, top, right, bottom = boxes["002a"]  # drawn at 100…108, 40…46; the corner is 10, 20
    assert (left, top, right, bottom) == (87, 17, 101, 29)
    left, top, right, bottom = boxes["001"]  # a text 3 numerals wide above its base line
    assert left < 20 < 36 < right
    assert top < 23 < 30 < bottom


def test_a_sub_assembly_with_a_module_of_its_own_hangs_below(vendor):
    seal = [item("000", [part("P-20", qty="REF")], indenture=1), item("001", [part("S-1")])]
    vendor.file("DMC-2.XML", module(seal, assembly="01", figures=(), title="Seal"))
    vendor.run()
    below = CODE.replace("-00-00A", "-01-00A")
    assert (below, "002") in vendor.rows("SELECT sub_assembly, label FROM position")
    assert vendor.rows("SELECT id, top FROM assembly ORDER BY id") == [(CODE, 1), (below, 0)]
    assert vendor.rows("SELECT code, names FROM model") == [("DMC-PUMP", '{"en":"Pump"}')]


def test_of_several_issues_the_newest_released_one_counts(vendor):
    newer = [item("001", [part("P-11")])]
    vendor.file("DMC-1-2.XML", module(newer, issue="002"))
    vendor.file("DMC-1-3.XML", module([item("001", [part("P-12")])], issue="003", in_work="01"))
    vendor.run()
    assert vendor.rows("SELECT number FROM part") == [("P-11",)]
    assert ("inWork", "01", "is still being worked on") in vendor.said()


def test_applicability_says_for_which_machines_an_item_is(vendor):
    serials = (
        '<applic><assert applicPropertyIdent="serialno" applicPropertyValues="100~199|250"/>'
        "</applic>"
    )
    both = (
        '<applic><evaluate andOr="and"><assert applicPropertyIdent="type" '
        'applicPropertyValues="deep"/><evaluate andOr="or"><assert applicPropertyIdent="mark" '
        'applicPropertyValues="Mk1"/><assert applicPropertyIdent="mark" '
        'applicPropertyValues="Mk9"/></evaluate></evaluate></applic>'
    )
    inline = serials.replace("<applic>", '<applic id="a1">')
    text = module([item("001", [part("P-10")], extra='applicRefId="a1"')], applic=both)
    text = text.replace(
        "<content>", f"<content><referencedApplicGroup>{inline}</referencedApplicGroup>"
    )
    vendor.file("DMC-1.XML", text)
    vendor.run()
    ((of_item,),) = vendor.rows("SELECT effectivity FROM position_part")
    assert json.loads(of_item) == [
        {"serials": [["", "100", "199"]]},
        {"serials": [["", "250", "250"]]},
    ]
    ((of_all,),) = vendor.rows("SELECT effectivity FROM assembly")
    assert json.loads(of_all) == [
        {"with": ["type: deep", "mark: Mk1"]},
        {"with": ["type: deep", "mark: Mk9"]},
    ]


def catalogue(path, *, assembly="OWN-1"):
    with DatasetWriter(path, "catalog", as_of=AS_OF) as writer:
        writer.add(
            "part", rank=16, uid=7, brand="Northmill", number="P 10", number_key="P10",
            name="Pump housing", stock_unit="C62", sale_status="active", origin="new", flags={},
        )  # fmt: skip
        writer.add("assembly", id=assembly, title="Own", models=[], top=True, position=1)
    return path


def test_the_catalogue_keeps_what_it_has_and_its_parts_are_found_by_the_brand_named(
    vendor, tmp_path
):
    base = catalogue(tmp_path / "base.db")
    vendor.run(base=base, brands={"K1000": "Northmill"})
    assert vendor.rows("SELECT name FROM part WHERE number_key = 'P10'") == [("Pump housing",)]
    assert ("OWN-1",) in vendor.rows("SELECT id FROM assembly")
    assert (7,) in vendor.rows("SELECT uid FROM position_part")


def test_a_number_alone_names_no_part_of_another_brand(vendor, tmp_path):
    vendor.run(base=catalogue(tmp_path / "base.db"))
    brands = vendor.rows("SELECT brand FROM part WHERE number_key = 'P10' ORDER BY brand")
    assert brands == [("K1000",), ("Northmill",)]


def test_laying_over_again_renews_what_the_last_time_wrote(vendor, tmp_path):
    vendor.run(base=catalogue(tmp_path / "base.db"))
    first = vendor.target.rename(tmp_path / "first.db")
    vendor.file("DMC-1.XML", module(PUMP[:2], issue="002"))
    vendor.run(base=first)
    assert vendor.rows("SELECT label FROM position ORDER BY seq") == [("000",), ("001",)]
    assert vendor.rows("SELECT count(*) FROM model") == [(1,)]
    assert ("P-20",) in vendor.rows("SELECT number FROM part")  # may be ordered meanwhile


@pytest.mark.parametrize(
    "declared",
    ['<!ENTITY lol "lol">', '<!ENTITY secret SYSTEM "file:///etc/hostname">'],
)
def test_a_module_with_entities_is_left_out_and_the_others_are_read(vendor, declared):
    vendor.file("DMC-2.XML", module([item("001", [part("X-1")])], assembly="01", head=declared))
    assert vendor.run()
    assert ("X-1",) not in vendor.rows("SELECT number FROM part")
    assert any("cannot be read" in reason for _, _, reason in vendor.said())


@pytest.mark.parametrize(
    ("broken", "column"),
    [
        (item("001", [part("P-10", qty="many")]), "quantity"),
        (item("001", [part("P-10", qty="-1")]), "quantity"),
        (item("001", [part("P-10", unit="QQ")]), "unit"),
        (item("001", [part("")]), "item"),
        (item("001", []), "item"),
    ],
)
def test_what_cannot_be_used_is_reported_and_costs_no_other_item(vendor, broken, column):
    vendor.file("DMC-1.XML", module([broken, item("002", [part("P-20", name="Seal")])]))
    assert vendor.run()
    assert column in [name for name, _, _ in vendor.said()]
    assert ("P-20",) in vendor.rows("SELECT number FROM part")


def test_items_with_the_same_label_are_positions_of_their_own(vendor):
    vendor.file("DMC-1.XML", module([item("001", [part("P-10")]), item("001", [part("P-11")])]))
    vendor.run()
    assert vendor.rows("SELECT id FROM position ORDER BY seq") == [
        (f"{CODE}:1:001",), (f"{CODE}:1:001.2",),
    ]  # fmt: skip
    assert {target for (target,) in vendor.rows("SELECT target FROM callout")} == {f"{CODE}:1:001"}


@pytest.mark.parametrize(
    "content",
    ["", "<svg", "<html/>", '<svg xmlns="http://www.w3.org/2000/svg"/>', '<svg viewBox="0 0 0 9"/>',
     '<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 9 9">&a;</svg>'],
)  # fmt: skip
def test_a_file_that_is_no_drawing_is_reported(vendor, content):
    vendor.file("ICN-ONE.svg", content)
    assert vendor.run()
    assert vendor.rows("SELECT count(*) FROM figure") == [(0,)]
    assert "figure" in [column for column, _, _ in vendor.said()]


def test_outlines_that_are_none_are_passed_over():
    hostile = (
        '<svg viewBox="0 0 9 9"><g id="hot1"><path d="hello"/><path d="M x y"/>'
        '<path d="M 1e999 0 L 2 2"/><polyline points=""/>'
        '<rect x="a" width="5" height="2"/></g></svg>'
    )
    ((label, _, _),) = read_drawing(hostile.encode()).hotspots
    assert label == "1"


def test_a_folder_without_modules_writes_nothing(vendor):
    for path in vendor.modules.iterdir():
        path.unlink()
    assert not vendor.run()
    assert not vendor.target.exists()


@pytest.mark.shared
def test_the_bicycle_has_the_hotspots_that_its_drawings_are_known_to_have(tmp_path):
    made = Vendor(tmp_path)
    made.modules = BIKE
    assert made.run()
    bicycle = "DMC-S1000DBIKE-AAA-D00-00-00-01AA-941A-D"
    light = "DMC-S1000DLIGHTING-AAA-D00-00-00-01AA-941A-D"
    shown = dict(made.rows("SELECT assembly, sum(illustrated) FROM position GROUP BY assembly"))
    counted = dict(made.rows("SELECT assembly, count(*) FROM position GROUP BY assembly"))
    assert (shown[bicycle], counted[bicycle]) == (8, 10)
    assert (shown[light], counted[light]) == (20, 24)
    missing = [value for column, value, _ in made.said() if column == "item"]
    assert missing == ["006", "009", "020", "021", "022", "023"]
    assert made.rows("SELECT label FROM position WHERE sub_assembly IS NOT NULL") == [("006",)]
