"""The pseudo-locale makes texts longer and leaves alone what programs read."""

import pytest

from distributor_app.language.pseudo import stretched


@pytest.mark.parametrize("kept", ["%n", "{0}", "{name}", "%1", "<b>", "https://hub.example/a"])
def test_what_programs_read_stays_as_it_is(kept):
    assert kept in stretched(f"Open {kept} now")


def test_a_mnemonic_stays_with_its_letter():
    assert "&O" in stretched("&Open")


def test_texts_are_at_least_forty_percent_longer():
    text = "Nothing is waiting to be sent"
    assert len(stretched(text)) >= len(text) * 1.4


def test_an_empty_text_stays_empty():
    assert stretched("") == ""
