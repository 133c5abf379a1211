"""No failure of the cache speaks in a text that cannot be translated."""

import ast
from pathlib import Path

import catalog_cache

SOURCES = sorted(Path(catalog_cache.__file__).parent.rglob("*.py"))
CAUSES_OF_OTHERS = "cause"  # what the system or another library says stays in its own words


def bare_texts(tree):
    """Yield what DeskErrors of a module are given as plain text."""
    for call in ast.walk(tree):
        if not (isinstance(call, ast.Call) and getattr(call.func, "id", "") == "DeskError"):
            continue
        for place, text in [
            *((str(n), text) for n, text in enumerate(call.args[1:])),
            *((keyword.arg, keyword.value) for keyword in call.keywords),
        ]:
            plain = isinstance(text, ast.Constant) and isinstance(text.value, str) and text.value
            glued = isinstance(text, ast.JoinedStr) and place != CAUSES_OF_OTHERS
            if plain or glued:
                yield f"{call.lineno}: {ast.unparse(text)}"


def test_every_failure_can_be_told_in_another_language():
    found = {
        path.name: bare
        for path in SOURCES
        if (bare := list(bare_texts(ast.parse(path.read_text(encoding="utf-8")))))
    }
    assert found == {}


def test_a_plain_sentence_is_found():
    broken = ast.parse('raise DeskError(Kind.DNS, f"No {name}.", cause="odd", remedy=say("Wait."))')
    assert len(list(bare_texts(broken))) == 2
