"""The manuals: PDFs that open, with the pages, outline, text and parts that their rows state."""

import json
import re

import pypdfium2


def _revisions(published):
    return published.rows(
        "manuals", "SELECT id, document, hash, size, pages, outline FROM revision ORDER BY id"
    )


def test_every_pdf_opens_and_has_the_pages_it_says(published):
    for revision, _, sha256, size, pages, _ in _revisions(published):
        path = published.files.path_of(sha256)
        assert path.stat().st_size == size
        document = pypdfium2.PdfDocument(path)
        assert len(document) == pages, revision
        document.close()
        numbers = [n for (n,) in published.rows(
            "manuals", "SELECT number FROM page WHERE revision = ? ORDER BY number",
            revision)]  # fmt: skip
        assert numbers == list(range(1, pages + 1))


def test_the_outline_is_the_one_in_the_pdf(published):
    for _, _, sha256, _, _, outline in _revisions(published):
        document = pypdfium2.PdfDocument(published.files.path_of(sha256))
        inside = [
            [mark.level + 1, mark.get_title(), mark.get_dest().get_index() + 1]
            for mark in document.get_toc()
        ]
        document.close()
        assert inside == json.loads(outline)


def test_each_model_has_a_long_repair_manual_and_a_short_operation_manual(published):
    pages = {i: p for i, _, _, _, p, _ in _revisions(published)}
    for model in published.content.models:
        code = model.code.replace(" ", "")
        assert 40 <= pages[f"{code}-R/C"] <= 200
        assert 10 <= pages[f"{code}-O/B"] <= 14


def test_the_torque_of_the_cylinder_head_is_found_in_the_hx_6_repair_manual(published):
    rows = published.rows(
        "manuals",
        "SELECT p.revision, p.number FROM page_fts f JOIN page p ON p.id = f.rowid"
        " WHERE page_fts MATCH ?",
        '"tighten the cylinder head bolts to a torque of 52 N·m"',
    )
    assert [revision for revision, _ in rows] == ["HX6-R/C"]
    [(text,)] = published.rows(
        "manuals", "SELECT text FROM page WHERE revision = ? AND number = ?", *rows[0]
    )
    assert "tighten the cylinder head bolts to a torque of 52 N·m" in text


def test_the_page_with_the_torque_names_bolts_and_gasket_with_their_quantity(published):
    [(page,)] = published.rows(
        "manuals",
        "SELECT number FROM page WHERE revision = 'HX6-R/C' AND text LIKE '%torque of 52 N·m%'",
    )
    parts = dict(
        published.rows(
            "manuals",
            "SELECT uid, qty FROM page_part WHERE revision = 'HX6-R/C' AND number = ?",
            page,
        )
    )
    assert parts[published.uids("Halden", "33-020-10")] == "4"
    assert parts[published.uids("Halden", "33-019-2")] == "1"


def test_a_withdrawn_revision_stays_listed_with_its_reason(published):
    [(revision, replaced_by)] = published.rows(
        "manuals",
        "SELECT o.id, n.id FROM revision o JOIN revision n ON n.replaces = o.id"
        " WHERE o.withdrawn_on IS NOT NULL AND o.withdrawn_reason <> ''",
    )
    assert (revision, replaced_by) == ("HX6-R/B", "HX6-R/C")


def test_a_bulletin_touches_the_page_with_the_torque_from_a_serial_on(published):
    [(page,)] = published.rows(
        "manuals",
        "SELECT number FROM page WHERE revision = 'HX6-R/C' AND text LIKE '%torque of 52 N·m%'",
    )
    rows = published.rows(
        "manuals",
        "SELECT page_from, page_to, effectivity FROM bulletin_link"
        " WHERE document = 'HX6-R' AND action = 'inform'",
    )
    [(first, last, effectivity)] = rows
    assert first <= page <= last
    assert json.loads(effectivity)[0]["serials"] == [["HX", "24118", None]]


def test_safety_bulletins_must_be_acknowledged_by_a_day(published):
    rows = published.rows(
        "manuals",
        "SELECT d.kind, r.requires_ack_by FROM document d JOIN revision r ON r.document = d.id"
        " WHERE d.kind IN ('bulletin', 'safety')",
    )
    assert len(rows) == 4
    assert all((kind == "safety") == (day is not None) for kind, day in rows)


def test_every_link_and_page_leads_somewhere(published):
    for sql in (
        "SELECT revision FROM page WHERE revision NOT IN (SELECT id FROM revision)",
        "SELECT revision FROM page_part WHERE (revision, number) NOT IN"
        " (SELECT revision, number FROM page)",
        "SELECT document FROM revision WHERE document NOT IN (SELECT id FROM document)",
        "SELECT document FROM document_part WHERE document NOT IN (SELECT id FROM document)",
        "SELECT bulletin FROM bulletin_link WHERE bulletin NOT IN (SELECT id FROM document)",
        "SELECT document FROM bulletin_link WHERE document IS NOT NULL"
        " AND document NOT IN (SELECT id FROM document)",
    ):
        assert published.rows("manuals", sql) == []


def test_the_contents_list_each_chapter_and_section_with_its_page(published):
    for revision, document, _, _, _, outline in _revisions(published):
        if not document.endswith("-R"):
            continue
        contents = " ".join(
            text
            for (text,) in published.rows(
                "manuals",
                "SELECT text FROM page WHERE revision = ? AND text LIKE 'Contents%'", revision,
            )
        )  # fmt: skip
        for level, title, page in json.loads(outline):
            if level < 3:
                number, _, words = title.partition(" ")
                assert re.search(
                    rf"{re.escape(number)}\s+{re.escape(words)}\s+{page}\b", contents
                ), (revision, title)  # fmt: skip


def test_each_repair_manual_has_circuits_steps_and_the_order_of_tightening(published):
    for model in published.content.models:
        revision = f"{model.code.replace(' ', '')}-R/C"
        text = " ".join(
            t for (t,) in published.rows(
                "manuals", "SELECT text FROM page WHERE revision = ?", revision)
        )  # fmt: skip
        for words in ("Hydraulic circuit", "Wiring diagram of the", "Taking off: positions",
                      "Fitting: positions", "Order of tightening", "WARNING"):  # fmt: skip
            assert words in text, (revision, words)
