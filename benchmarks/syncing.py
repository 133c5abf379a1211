"""First copy against the bare transfer of the same bytes, and the idle sync."""

import hashlib
import time
from collections.abc import Iterator

import httpx
import zstandard
from benchmarks.harness import Result, result, timed
from benchmarks.world import World

from catalog_cache.contract.dataset.manifest import Manifest, Signed

from catalog_cache.desk import Desk, open_desk

_ALL = ("catalog", "prices", "stock", "manuals")


def measure(world: World) -> Iterator[Result]:
    """Sync an empty account, then an idle one."""
    with open_desk(world.folder) as desk:
        first = timed(desk.sync.run)
        token = (world.folder.person(desk.info.person) / "token").read_text()
        floor = timed(lambda: bare_copy(world.address, token))
        yield result(
            "First sync of the demonstration, ready to search", first, "ms",
            peer="GET + unzstd + SHA-256 of the same files", peer_value=floor,
        )  # fmt: skip
        desk.sync.run()
        yield from measure_idle(desk, "demonstration")


def measure_idle(desk: Desk, data: str) -> Iterator[Result]:
    """Sync a desk again and again that has everything."""
    times, requests, received, cpu = [], 0, 0, 0.0
    for _ in range(50):
        before = time.process_time()
        start = time.perf_counter()
        report = desk.sync.run()
        times.append((time.perf_counter() - start) * 1000)
        cpu += (time.process_time() - before) * 1000
        requests, received = report.requests, report.bytes_received
    yield result(f"Idle sync, {data}, requests", requests, "requests", at_most=1)
    yield result(f"Idle sync, {data}, body received", received, "bytes", at_most=1000)
    yield result(f"Idle sync, {data}, CPU on the desk", cpu / 50, "ms", at_most=2)
    yield result(f"Idle sync, {data}, wall time", sorted(times)[25], "ms")


def bare_copy(address: str, token: str, names: tuple[str, ...] = _ALL) -> None:
    """Fetch, unpack and hash what a first sync brings, and nothing else."""
    headers = {"authorization": f"Bearer {token}"}
    with httpx.Client(base_url=address, headers=headers, trust_env=False) as client:
        for name in names:
            signed = Signed.model_validate_json(client.get(f"/v1/datasets/{name}/manifest").content)
            manifest = Manifest.model_validate_json(signed.payload_bytes)
            packed = client.get(f"/v1/files/{manifest.snapshot.sha256}").content
            raw = zstandard.ZstdDecompressor().decompress(
                packed, max_output_size=manifest.snapshot.raw_size
            )
            hashlib.sha256(packed).hexdigest()
            hashlib.sha256(raw).hexdigest()
