"""Writes the wire's description to docs/openapi.json: `python -m vendor_hub.api.openapi`."""

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from vendor_hub.api.app import create_app
from vendor_hub.hub import create_hub

TARGET = Path("docs/openapi.json")


def description() -> str:
    """Return the OpenAPI document of the hub as it is committed."""
    with tempfile.TemporaryDirectory() as folder:
        hub = create_hub(Path(folder) / "hub", "vendor", "Vendor")
        try:
            document = create_app(hub).openapi()
            _drop_unused(document)
        finally:
            hub.close()
    return json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _drop_unused(document: dict[str, Any]) -> None:
    """Take out the framework's own form of an error, which this hub never sends."""
    for item in document["paths"].values():
        for operation in item.values():
            answer = json.dumps(operation["responses"].get("422", ""))
            if "HTTPValidationError" in answer:
                del operation["responses"]["422"]
    for name in ("HTTPValidationError", "ValidationError"):
        document["components"]["schemas"].pop(name, None)


if __name__ == "__main__":
    TARGET.write_text(description(), encoding="utf-8")
    sys.stdout.write(f"Written: {TARGET}\n")
