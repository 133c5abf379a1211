"""What the cache says to a person: English that can be put into another language later."""

import copy
import pickle
from datetime import date

import pytest

from catalog_cache.contract.said import Said, again, kept, say, together

from catalog_cache.errors import DeskError, Kind


def everything_said():
    order = say("order {number}", number="PO-7")
    return [
        say("The disk is full."),
        say("{host} does not answer.", host="hub.example"),
        say("%n line(s) to mend in {order}.", n=2, order=order),
        together(order, "as ordered", between=" · "),
        say("Used already, on {day}.", day=date(2024, 3, 9)),
    ]


def shape(text):
    return text, type(text), text.template, dict(text.values), text.counted


def test_a_sentence_is_english_with_its_values_in_place():
    said = say("{done} of {size} bytes from {host}", done=3, size=10, host="{odd} host")
    assert said == "3 of 10 bytes from {odd} host"


@pytest.mark.parametrize(("n", "text"), [(0, "0 lines"), (1, "1 line"), (2, "2 lines")])
def test_a_count_has_its_plural(n, text):
    assert say("%n line(s)", n=n) == text


def test_a_day_is_written_out():
    assert say("on {day}", day=date(2024, 3, 9)) == "on 9 Mar 2024"


def test_texts_go_together_without_the_empty_ones():
    assert together("Replaced.", "", say("Order {it} instead.", it="A")) == (
        "Replaced. Order A instead."
    )


def test_a_single_text_stays_what_it_is():
    said = say("Replaced.")
    assert together("", said) is said
    assert together("", "") == ""


@pytest.mark.parametrize("said", everything_said())
@pytest.mark.parametrize(
    "travel",
    [lambda t: pickle.loads(pickle.dumps(t)), copy.copy, copy.deepcopy, lambda t: again(kept(t))],
    ids=["pickled", "copied", "copied deeply", "kept and read again"],
)
def test_a_sentence_that_travelled_can_still_be_translated(said, travel):
    arrived = travel(said)
    assert shape(arrived) == shape(said)


def test_what_others_said_is_kept_as_it_is():
    assert kept("connection refused") == "connection refused"
    assert again("connection refused") == "connection refused"


def test_an_error_brings_its_sentence_from_another_process():
    error = DeskError(Kind.DNS, say("The name {host} cannot be found.", host="hub.example"))
    sentence = pickle.loads(pickle.dumps(error)).sentence
    assert isinstance(sentence, Said)
    assert sentence.values == {"host": "hub.example"}
