"""Part-number folding: how two spellings of a number are recognised as the same number."""

import unicodedata


def fold_number(number: str) -> str:
    """Return the key under which a part number is compared and indexed.

    Compatibility forms are unified (NFKC), letters are upper-cased, and everything that is not a
    letter or a digit is dropped, so "40-21a 0071" and "40.21A/0071" share one key. Leading zeros
    stay: "0071" and "71" are different parts at many makers.
    """
    folded = unicodedata.normalize("NFKC", number).upper()
    kept = "".join(ch for ch in folded if ch.isalnum())
    # Letters that a mark kept apart may compose now; folding a key again must change nothing.
    return unicodedata.normalize("NFKC", kept)


def without_leading_zeros(key: str) -> str:
    """Return a folded key without leading zeros, for the search's second tier of number hits."""
    return key.lstrip("0") or key
