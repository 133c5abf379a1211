"""The offline half of the desk: datasets, search, workspace, outbox and sync, without Qt.

Imports nothing, so that `import catalog_cache.contract` costs only what it uses.
"""
