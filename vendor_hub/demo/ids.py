"""Ids of the demonstration's documents: the same for the same seed, and sorting by time."""

from datetime import datetime
from random import Random
from uuid import UUID, uuid5

_NAMESPACE = UUID("0d0c3c52-7a44-5f0e-8a56-5c1f5f7b5a10")


def fixed_id(name: str) -> str:
    """Return the id of something that every demonstration has: the same for the same name."""
    return str(uuid5(_NAMESPACE, name))


def id_at(rng: Random, at: datetime) -> str:
    """Return a UUIDv7 of an instant, with the random part from `rng`."""
    milliseconds = int(at.timestamp() * 1000)
    value = milliseconds << 80 | 0x7 << 76 | rng.getrandbits(12) << 64
    return str(UUID(int=value | 0b10 << 62 | rng.getrandbits(62)))
