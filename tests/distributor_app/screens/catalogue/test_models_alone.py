"""Models are made without a window."""

import subprocess
import sys

MODELS = ("models", "categories", "positions", "part_facts", "wording")


def test_no_model_of_the_catalogue_imports_widgets():
    names = ", ".join(f"distributor_app.screens.catalogue.{name}" for name in MODELS)
    code = f"import sys, {names}; print([m for m in sys.modules if m.endswith('QtWidgets')])"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"
