"""tantivy on the same rows: the search engine that a program like this would otherwise use."""

import shutil
import time
from pathlib import Path
from typing import Any

from catalog_cache.contract.search_text import fold_text, tokens_of

from catalog_cache.datasets.store import DatasetStore


class Tantivy:
    """An index of the folded texts of a catalogue, asked as the desk's search is: by beginnings."""

    def __init__(self, store: DatasetStore, folder: Path) -> None:
        import tantivy

        self._library = tantivy
        schema = tantivy.SchemaBuilder()
        for field in ("numbers", "name", "words"):
            schema.add_text_field(field, stored=False, tokenizer_name="default")
        schema.add_integer_field("rank", stored=True, indexed=False, fast=True)
        self._schema = schema.build()
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        self._index = tantivy.Index(self._schema, path=str(folder))
        start = time.perf_counter()
        writer = self._index.writer(300_000_000, 2)
        with store.reading() as db:
            rows = db.execute("SELECT rank, numbers, name, words FROM catalog.part_search")
            for rank, numbers, name, words in rows:
                writer.add_document(
                    tantivy.Document(rank=rank, numbers=numbers, name=name, words=words)
                )
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self.build_seconds = time.perf_counter() - start
        self.size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
        self._searcher = self._index.searcher()

    def best(self, text: str, most: int = 100) -> list[int]:
        """Return the ranks of the most popular hits."""
        tokens = tokens_of(fold_text(text))
        if not tokens:
            return []
        query = self._query(tokens)
        found = self._searcher.search(
            query, most, count=False, order_by_field="rank", order=self._library.Order.Asc
        )
        return [rank for rank, _ in found.hits]

    def _query(self, tokens: list[str]) -> Any:
        lib = self._library
        parts = []
        for token in tokens:
            fields = [
                (lib.Occur.Should, lib.Query.regex_query(self._schema, field, f"{token}.*"))
                for field in ("numbers", "name", "words")
            ]
            parts.append((lib.Occur.Must, lib.Query.boolean_query(fields)))
        return lib.Query.boolean_query(parts)
