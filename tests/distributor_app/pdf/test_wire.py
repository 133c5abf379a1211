"""Messages between window and child arrive whole, in whatever pieces they come."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from distributor_app.pdf.wire import FrameBuffer, frame, read_frame

MESSAGES = st.lists(st.tuples(st.dictionaries(st.text(), st.integers()), st.binary(max_size=300)))


@given(MESSAGES, st.integers(1, 50))
def test_pieces_of_any_length_make_the_same_messages(messages, length):
    stream = b"".join(frame(head, payload) for head, payload in messages)
    buffer = FrameBuffer()
    read = [
        message
        for at in range(0, len(stream), length)
        for message in buffer.feed(stream[at : at + length])
    ]
    assert read == messages


def test_a_message_that_is_cut_off_ends_the_talk():
    whole = frame({"id": 1}, b"pixels")
    assert read_frame(BytesIO(whole)) == ({"id": 1}, b"pixels")
    for length in range(len(whole)):
        assert read_frame(BytesIO(whole[:length])) is None


def test_nonsense_is_noticed_before_memory_is_spent_on_it():
    with pytest.raises(ValueError, match="longer than any"):
        FrameBuffer().feed(b"\xff" * 16)
