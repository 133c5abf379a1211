"""The user guide inside the program."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QListWidget, QTextBrowser

from distributor_app.frame.guide import GuideWindow, guide_folder


@pytest.fixture
def guide(qtbot, theme, tmp_path):
    (tmp_path / "index.md").write_text("# First page\n\n[Orders](orders.md)")
    (tmp_path / "orders.md").write_text("# Orders")
    made = GuideWindow(theme, tmp_path)
    qtbot.addWidget(made)
    return made


def text(guide):
    return guide.findChild(QTextBrowser).toPlainText()


def test_a_page_is_shown_by_its_name_and_links_lead_on(guide):
    guide.read("index")
    guide.findChild(QTextBrowser).anchorClicked.emit(QUrl("orders.md"))
    assert text(guide) == "Orders"


def test_a_screen_without_a_page_shows_the_first(guide):
    guide.read("outbox")
    assert text(guide).startswith("First page")


def test_the_pages_are_listed_by_their_titles(guide):
    pages = guide.findChild(QListWidget)
    assert [pages.item(n).text() for n in range(pages.count())] == ["First page", "Orders"]
    guide.read("index")
    pages.itemClicked.emit(pages.item(1))
    assert text(guide) == "Orders"
    assert pages.currentItem().text() == "Orders"


def test_a_guide_that_is_not_installed_says_so(qtbot, theme, tmp_path):
    made = GuideWindow(theme, tmp_path / "nowhere")
    qtbot.addWidget(made)
    made.read("index")
    assert "not installed" in text(made)


def test_the_guide_is_where_the_program_looks_for_it():
    assert (guide_folder() / "index.md").is_file()
