"""What painters measured or drew before: the same few texts and badges come at every paint."""

from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")

_MOST = 4096


def remember(cache: dict[K, V], key: K, value: V) -> V:
    """Keep a value; a cache that is full begins anew."""
    if len(cache) >= _MOST:
        cache.clear()
    cache[key] = value
    return value
