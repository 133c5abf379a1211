"""What a scanner types: plain bar codes with a symbology prefix, and GS1 element strings. No Qt."""

import re

from catalog_cache.records.drafts import PastedLine

SEPARATOR = "\x1d"
"""Ends a field of variable length in what a scanner types (GS1's FNC1)."""
SHOWN_SEPARATOR = "␝"
"""The same where people can see it: an entry field cannot show a control character."""

_PREFIXED = re.compile(r"^\][A-Za-z]\d")
_BRACKETS = re.compile(r"^\(\d{2,4}\)")
_BEGINS_WITH_ARTICLE = re.compile(r"^0[12]\d{14}")
_DIGITAL_LINK = re.compile(r"^https?://\S+/01/\d{8,14}", re.IGNORECASE)
_GTIN = re.compile(r"^(?:\d{8}|\d{12,14})$")


def read_scan(text: str) -> PastedLine | None:
    """Return the line that a scanned code stands for; None for anything else.

    Understood: the article number (AI 01, or 02 for what a carton holds), the number of pieces
    (AI 30) and the number of packs (AI 37); lot, serial and dates are left out.
    """
    code = text.strip().replace(SHOWN_SEPARATOR, SEPARATOR)
    if _BRACKETS.match(code):
        elements = _written(code)
    elif _BEGINS_WITH_ARTICLE.match(code) or _DIGITAL_LINK.match(code) or _PREFIXED.match(code):
        elements = _read(code)
    else:
        return None
    gtin = elements.get("01") or elements.get("02") or ""
    if not gtin:
        return None
    if "30" in elements:
        return PastedLine(gtin, elements["30"], in_pieces=True)
    return PastedLine(gtin, elements.get("37", ""))


def is_bar_code(text: str) -> bool:
    """Tell whether text is a scanned code rather than something somebody means as a number."""
    compact = text.strip()
    if _GTIN.match(compact):
        return _check_digit_fits(compact)
    return read_scan(compact) is not None


def _read(code: str) -> dict[str, str]:
    # Imported here: only scanners need it.
    import biip

    found = biip.parse(code)
    if _PREFIXED.match(code) and found.gs1_message is None:
        return {"01": str(found.gtin.value)} if found.gtin is not None else {}
    message = found.gs1_message or found.gs1_digital_link_uri
    elements = message.element_strings if message is not None else ()
    return {str(element.ai.ai): str(element.value) for element in elements}


def _written(code: str) -> dict[str, str]:
    """Read the form printed below the bars: "(01)04012345000016(30)12"."""
    from biip import ParseError
    from biip.gs1_messages import GS1Message

    try:
        message = GS1Message.parse_hri(code)
    except ParseError:
        return {}
    return {str(element.ai.ai): str(element.value) for element in message.element_strings}


def _check_digit_fits(gtin: str) -> bool:
    digits = [int(digit) for digit in reversed(gtin)]
    total = sum(digit * (3 if place % 2 else 1) for place, digit in enumerate(digits))
    return total % 10 == 0
