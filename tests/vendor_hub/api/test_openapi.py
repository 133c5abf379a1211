from pathlib import Path

from vendor_hub.api.openapi import description

COMMITTED = Path(__file__).parents[3] / "docs" / "openapi.json"


def test_the_committed_description_of_the_wire_is_current():
    """When this fails, run `python -m vendor_hub.api.openapi` and look at what changed."""
    assert COMMITTED.read_text(encoding="utf-8") == description()
