"""The guide and the other documents: their pictures can be taken, their links lead somewhere."""

import re
from pathlib import Path

import pytest

from distributor_app.frame.guide import guide_folder
from distributor_app.screens import SCREENS
from distributor_app.shots import for_docs
from distributor_app.shots.scenes import SCENES

DOCS = guide_folder().parent
LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")


def links(page: Path) -> list[str]:
    found = LINK.findall(page.read_text(encoding="utf-8"))
    return [link for link in found if ":" not in link and not link.endswith(".png")]


def test_every_picture_is_one_of_a_scene():
    assert for_docs.names(DOCS) <= {scene.name for scene in SCENES}


@pytest.mark.parametrize("page", sorted(DOCS.rglob("*.md")), ids=lambda page: page.stem)
def test_every_link_leads_to_a_page(page):
    assert [link for link in links(page) if not (page.parent / link).exists()] == []


def test_the_first_page_of_the_guide_leads_to_all_others():
    others = {page.name for page in guide_folder().glob("*.md")} - {"index.md"}
    assert set(links(guide_folder() / "index.md")) == others


def test_every_screen_has_its_page_with_a_picture():
    for screen in SCREENS:
        page = guide_folder() / f"{screen.key}.md"
        assert "../pictures/" in page.read_text(encoding="utf-8"), screen.key
