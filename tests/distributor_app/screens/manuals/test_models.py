"""The library's list and the chapters of a document."""

from dataclasses import replace
from datetime import date

import pytest

from catalog_cache.records import DocumentInfo, PageHit

from distributor_app.screens.manuals.models import (
    EntryKind,
    EntryModel,
    OutlineModel,
    chapter_at,
    snippet_parts,
)

PLAIN = DocumentInfo(
    id="d1", kind="repair", title="HX 6 repair manual", language="en", product_line="Units",
    models=("HX 6",), revision="r1", rev="C", issued=date(2020, 5, 12), pages=214, size=5_000_000,
    file="f", on_disk=True, withdrawn="", problem="",
)  # fmt: skip
OUTLINE = ((1, "1 General", 1), (1, "2 Engine", 4), (2, "2.1 Head", 5), (3, "a", 6), (1, "3", 9))


def entries(model: EntryModel):
    return [model.entry(row) for row in range(model.rowCount())]


def test_the_models_are_sound(qtmodeltester, qapp):
    model = EntryModel()
    model.show_library((PLAIN, replace(PLAIN, id="d2", product_line="")))
    qtmodeltester.check(model)
    model.show_hits((PageHit("d1", "r1", "T", "repair", "C", 5, "a \x02b\x03"),))
    outline = OutlineModel()
    outline.show_outline(OUTLINE)
    qtmodeltester.check(outline)


def test_documents_stand_under_their_product_line(qapp):
    model = EntryModel()
    model.show_library((PLAIN, replace(PLAIN, id="d2", product_line="Lifts"), PLAIN))
    assert [(entry.kind, entry.title) for entry in entries(model)] == [
        (EntryKind.SECTION, "Lifts"),
        (EntryKind.DOCUMENT, "HX 6 repair manual"),
        (EntryKind.SECTION, "Units"),
        (EntryKind.DOCUMENT, "HX 6 repair manual"),
        (EntryKind.DOCUMENT, "HX 6 repair manual"),
    ]


@pytest.mark.parametrize(
    ("fields", "icon", "words"),
    [
        ({}, "tick", "On this computer"),
        ({"on_disk": False}, "download", "To be fetched, 5.0 MB"),
        ({"withdrawn": "withdrawn on 2026-03-01: wrong"}, "warning", "Withdrawn on 2026-03-01"),
        ({"problem": "damaged"}, "error", "Cannot be read: damaged"),
    ],
)
def test_a_document_says_how_it_stands_in_words_too(qapp, fields, icon, words):
    model = EntryModel()
    model.show_library((replace(PLAIN, **fields),))
    entry = model.entry(1)
    assert entry.icon == icon
    assert entry.state.startswith(words)


def test_a_section_cannot_be_chosen(qapp):
    model = EntryModel()
    model.show_library((PLAIN,))
    assert not model.flags(model.index(0))
    assert model.flags(model.index(1))


def test_an_unknown_kind_of_document_shows_as_it_is(qapp):
    assert EntryModel().kind_words("torque_card") == "Torque card"


def test_a_snippet_knows_where_its_matches_stand():
    text, matches = snippet_parts("…\x02tighten\x03\r\n the \x02cylinder\x03 \x02head\x03 bolts")
    assert text == "…tighten the cylinder head bolts"
    # Words beside each other are marked as one.
    marked = [text[start : start + length] for start, length in matches]
    assert marked == ["tighten", "cylinder head"]
    assert snippet_parts("cut \x02off") == ("cut off", ())


def test_the_outline_is_a_tree_also_when_a_level_is_skipped(qapp):
    model = OutlineModel()
    model.show_outline((*OUTLINE, (4, "deep", 10)))
    top = [model.item(row).text() for row in range(model.rowCount())]
    assert top == ["1 General", "2 Engine", "3"]
    assert model.item(1).child(0).child(0).data(OutlineModel.PAGE) == 6
    assert model.item(2).child(0).text() == "deep"


@pytest.mark.parametrize(
    ("page", "chapter"),
    [(1, ("1 General", 1, 3)), (4, ("2 Engine", 4, 8)), (5, ("2.1 Head", 5, 8)),
     (7, ("a", 6, 8)), (12, ("3", 9, 12))],
)  # fmt: skip
def test_a_page_lies_in_its_innermost_chapter(page, chapter):
    assert chapter_at(OUTLINE, page, 12) == chapter


def test_a_page_on_which_several_chapters_begin_belongs_to_the_first(qapp):
    outline = ((1, "2 Safety", 4), (2, "2.1 Equipment", 4), (2, "2.2 Decals", 4), (1, "3", 6))
    assert chapter_at(outline, 4, 12) == ("2 Safety", 4, 5)


def test_a_document_without_chapters_has_none():
    assert chapter_at((), 3, 12) is None
