"""The exploded views: every balloon lies in its figure and leads to a line of the parts list."""

import json
import math
import re
import xml.etree.ElementTree as ET

from PySide6.QtCore import QByteArray
from PySide6.QtSvg import QSvgRenderer

from vendor_hub.demo.maker.drawing.circuits import hydraulic_circuit
from vendor_hub.demo.maker.drawing.exploded import LEADER
from vendor_hub.demo.maker.drawing.ink import Path, Text
from vendor_hub.demo.maker.drawing.steps import crosswise
from vendor_hub.demo.maker.drawing.wiring import wiring_diagram, wiring_legend


def _figures(published):
    return published.rows(
        "catalog", "SELECT id, assembly, drawing, width, height FROM figure ORDER BY id"
    )


def _callouts(published, figure):
    rows = published.rows(
        "catalog", "SELECT label, shapes, target FROM callout WHERE figure = ?", figure
    )
    return [(label, json.loads(shapes), target) for label, shapes, target in rows]


def test_each_model_has_a_tree_of_assemblies_under_one_top(published):
    for model in published.content.models:
        rows = [
            (top, json.loads(models))
            for top, models in published.rows("catalog", "SELECT top, models FROM assembly")
        ]
        mine = [top for top, models in rows if model.code in models]
        assert sum(mine) == 1
        assert 8 <= len(mine) <= 18


def test_every_assembly_can_be_reached_from_a_top_assembly(published):
    links: dict[str, set[str]] = {}
    for parent, child in published.rows(
        "catalog", "SELECT assembly, sub_assembly FROM position WHERE sub_assembly IS NOT NULL"
    ):
        links.setdefault(parent, set()).add(child)
    open_ids = [i for (i,) in published.rows("catalog", "SELECT id FROM assembly WHERE top = 1")]
    reached = set()
    while open_ids:
        current = open_ids.pop()
        if current not in reached:
            reached.add(current)
            open_ids += links.get(current, ())
    assert reached == {i for (i,) in published.rows("catalog", "SELECT id FROM assembly")}


def test_every_callout_lies_inside_its_figure_and_points_at_a_position_of_its_assembly(published):
    for figure, assembly, _, width, height in _figures(published):
        own = {i for (i,) in published.rows(
            "catalog", "SELECT id FROM position WHERE assembly = ?", assembly)}  # fmt: skip
        callouts = _callouts(published, figure)
        assert callouts
        for _, shapes, target in callouts:
            [circle] = shapes
            assert circle["kind"] == "circle"
            assert circle["r"] <= circle["x"] <= width - circle["r"]
            assert circle["r"] <= circle["y"] <= height - circle["r"]
            assert target in own


def test_balloons_do_not_cover_each_other(published):
    for figure, *_ in _figures(published):
        spots = [(s[0]["x"], s[0]["y"]) for _, s, _ in _callouts(published, figure)]
        for i, spot in enumerate(spots):
            for other in spots[i + 1 :]:
                assert math.dist(spot, other) >= 28, figure


def test_every_illustrated_position_has_a_callout(published):
    targets = {t for (t,) in published.rows("catalog", "SELECT target FROM callout")}
    shown = {i for (i,) in published.rows("catalog", "SELECT id FROM position WHERE illustrated")}
    assert targets == shown


def test_labels_repeat_and_are_not_always_numbers(published):
    labels = [label for figure, *_ in _figures(published)
              for label, _, _ in _callouts(published, figure)]  # fmt: skip
    assert {"*12", "2:2"} <= set(labels)
    repeated = published.rows(
        "catalog",
        "SELECT figure, label FROM callout GROUP BY figure, label HAVING count(*) > 1",
    )
    assert repeated


def test_every_drawing_is_plain_svg_that_qt_renders(published, qapp):
    for figure, _, sha256, width, height in _figures(published):
        content = published.files.path_of(sha256).read_bytes()
        root = ET.fromstring(content)
        tags = {element.tag.rpartition("}")[2] for element in root.iter()}
        assert tags <= {"svg", "path", "text"}, figure
        assert not any("class" in e.attrib or "style" in e.attrib for e in root.iter())
        renderer = QSvgRenderer(QByteArray(content))
        assert renderer.isValid()
        size = renderer.defaultSize()
        assert (size.width(), size.height()) == (width, height)


def test_positions_have_every_kind_of_quantity_and_service(published):
    rows = published.rows("catalog", "SELECT qty_kind, service, qty FROM position_part")
    assert {r[0] for r in rows} == {"number", "as_required", "reference", "by_length"}
    assert {r[1] for r in rows} == {"sold", "order_next_higher", "reference_only"}
    assert all(qty is not None for kind, _, qty in rows if kind == "number")


def test_the_hx_6_pump_differs_by_serial_at_one_position(published):
    rows = published.rows(
        "catalog",
        "SELECT q.position, q.uid, q.effectivity FROM position_part q WHERE q.position IN"
        " (SELECT position FROM position_part WHERE uid = ?) ORDER BY q.seq",
        published.uids("Halden", "40-21A-0070"),
    )
    assert len(rows) == 2
    assert [json.loads(e)[0]["serials"] for _, _, e in rows] == [
        [["HX", "20000", None]],
        [["HX", None, "19999"]],
    ]


def _paths(published, sha256):
    root = ET.fromstring(published.files.path_of(sha256).read_bytes())
    return [e for e in root.iter() if e.tag.endswith("path")]


def test_a_drawing_has_outlines_edges_and_fine_lines(published):
    for figure, _, sha256, _, _ in _figures(published):
        widths = {float(e.get("stroke-width", 0)) for e in _paths(published, sha256)}
        assert min(widths - {0.0}) <= 0.6 < 0.8 < 1.0 < 2.5 <= max(widths), figure


def test_a_drawing_states_its_number_name_and_machines(published):
    for figure, assembly, sha256, _, _ in _figures(published):
        root = ET.fromstring(published.files.path_of(sha256).read_bytes())
        words = {e.text for e in root.iter() if e.tag.endswith("text")}
        assert {"HALDEN", assembly} <= words, figure


def test_the_leaders_of_a_machines_view_do_not_cross(published):
    for assembly in published.content.assemblies:
        if assembly.top:
            leaders = [
                (m.commands[0][1][0], m.commands[-1][1][0])
                for m in assembly.drawing.marks
                if isinstance(m, Path) and m.fill is None and m.width == LEADER
            ]
            assert len(leaders) == len(assembly.callouts)
            for i, one in enumerate(leaders):
                assert not any(_cross(*one, *other) for other in leaders[i + 1 :]), assembly.id


def _cross(a, b, c, d):
    def side(p, q, r):
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0


def test_every_device_of_a_circuit_is_drawn_and_named_in_the_legend(published):
    for model in published.content.models:
        circuit = hydraulic_circuit(model)
        for drawing, legend in (
            (circuit.drawing, circuit.legend),
            (wiring_diagram(model), wiring_legend(model)),
        ):
            words = {mark.text for mark in drawing.marks if isinstance(mark, Text)}
            for names, _what, _number in legend:
                assert set(re.split(", | to ", names)) <= words, (model.code, names)


def test_the_part_numbers_of_the_legends_are_parts(published):
    known = {part.number for part in published.content.parts}
    for model in published.content.models:
        for *_, number in (*hydraulic_circuit(model).legend, *wiring_legend(model)):
            found = re.findall(r"\d[\dA-Z]*(?:-[\dA-Z]+)+", number)
            assert set(found) <= known, (model.code, number)


def test_bolts_are_tightened_across_the_joint():
    assert crosswise(4) == (1, 3, 2, 4)
    for count in (6, 8):
        order = crosswise(count)
        assert sorted(order) == list(range(1, count + 1))
        assert all(abs(a - b) == count // 2 for a, b in zip(order[::2], order[1::2], strict=True))
