"""The story of an order as the time line draws it; apart from the words, which models use too."""

from catalog_cache.records import StoryStep

from distributor_app import formats
from distributor_app.widgets.time_line import TimeLineStep

_TONES = {"neutral": "accent", "information": "info"}


def time_line_step(step: StoryStep) -> TimeLineStep:
    """Return a step of the story with its moment in words."""
    when = formats.moment(step.at) if step.at else ""
    return TimeLineStep(when, step.title, step.detail, _TONES.get(step.tone, step.tone), step.done)
