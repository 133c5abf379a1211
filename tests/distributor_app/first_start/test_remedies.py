import pytest

from catalog_cache.errors import DeskError, Kind
from catalog_cache.records import Progress

from distributor_app.first_start.progress_words import amount_text, left_text, phase_text
from distributor_app.first_start.remedies import failure_of, remedy_of


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_of_failure_has_a_remedy(kind):
    assert remedy_of(kind).endswith(".")


def test_a_failure_is_a_sentence_a_cause_and_a_remedy():
    error = DeskError(Kind.DNS, "The name hub.x cannot be found.", cause="no such host")
    assert failure_of(error).text == (
        "The name hub.x cannot be found (no such host). "
        "Check the address and the network, then try again."
    )
    assert failure_of(error).may_retry


def test_a_remedy_that_came_with_the_failure_is_kept():
    error = DeskError(Kind.DISK_FULL, "The disk is full.", remedy="Empty the bin.")
    assert failure_of(error).text == "The disk is full. Empty the bin."


def test_on_the_way_to_the_hub_nobody_is_told_to_go_on_working():
    error = DeskError(
        Kind.HUB_DOWN, "hub.x does not answer.", remedy="You can go on working; it is sent later."
    )
    text = failure_of(error).text
    assert text == "hub.x does not answer. Check the address, or try again in a moment."


def test_a_bad_signature_is_not_simply_tried_again():
    assert not failure_of(DeskError(Kind.SIGNATURE, "Not signed.")).may_retry


def test_a_used_code_asks_for_another_one():
    failure = failure_of(DeskError(Kind.SIGN_IN, "The code was used."))
    assert failure.needs_code
    assert not failure.may_retry


def test_a_fault_of_ours_is_said_as_one():
    assert "Something in the program went wrong" in failure_of(ValueError("x")).text


def test_a_download_says_bytes_speed_and_time_left():
    progress = Progress("download", 12_300_000, 41_000_000)
    assert amount_text(progress, 2_100_000.0, 14.2) == "12.3 MB of 41.0 MB · 2.1 MB/s · 14 s left"
    assert amount_text(Progress("download", 500), None, None) == "500 bytes"
    assert amount_text(Progress("feed"), None, None) == ""


@pytest.mark.parametrize(
    ("seconds", "text"), [(0.2, "1 s left"), (150, "2 min left"), (5400, "1.5 h left")]
)
def test_the_time_left_is_rounded_as_one_says_it(seconds, text):
    assert left_text(seconds) == text


def test_phases_are_said_in_words_and_unknown_ones_as_they_came():
    assert phase_text(Progress("download"), "prices") == "Fetching: Prices…"
    assert phase_text(Progress("install", detail="manuals"), "prices").endswith("Manuals…")
    assert phase_text(Progress("polishing"), "") == "polishing"
