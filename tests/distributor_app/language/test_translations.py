"""Every text of the window is translated, and its translation keeps what programs read."""

import importlib.util
import re
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
TS_FILES = sorted((ROOT / "resources" / "translations").glob("desk_*.ts"))
PLACEHOLDER = re.compile(r"%L?n|%\d|\{[^}]*\}|</?[a-z]+[^>]*>")


def _translations():
    spec = importlib.util.spec_from_file_location(
        "translations", ROOT / "installer" / "translations.py"
    )
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


translations = _translations()


def test_every_text_stands_where_a_translator_finds_it():
    _, notes = translations.collect()
    assert notes == []


@pytest.fixture(params=TS_FILES, ids=lambda path: path.stem)
def known(request):
    """The finished translations of one language, by text."""
    return translations.read(request.param)


def test_nothing_is_left_in_english(known):
    texts, _ = translations.collect()
    missing = [text for text in texts if not all(known.get(text, [""]))]
    assert missing == []


def test_placeholders_and_mark_up_survive_translation(known):
    def pieces(text):
        return Counter(PLACEHOLDER.findall(text))

    # A form for exactly one may write the number as a word.
    wrong = [
        (text.source, form)
        for text, forms in known.items()
        for place, form in enumerate(forms)
        if pieces(form) != pieces(text.source) and not (place == 0 and len(forms) > 1)
    ]
    assert wrong == []


def test_what_has_a_mnemonic_keeps_one(known):
    def mnemonics(text):
        return len(re.findall(r"&[^&\s]", text.replace("&&", "")))

    wrong = [
        (text.source, form)
        for text, forms in known.items()
        for form in forms
        if mnemonics(form) != mnemonics(text.source)
    ]
    assert wrong == []


def test_what_goes_on_in_a_dialog_still_says_so(known):
    wrong = [
        (text.source, form)
        for text, forms in known.items()
        for form in forms
        if form.endswith("…") != text.source.endswith("…")
    ]
    assert wrong == []
