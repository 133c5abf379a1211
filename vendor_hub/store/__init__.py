"""The hub's database: SQLAlchemy Core tables and, by area, the functions that read and write them.

Every function takes the connection of the caller's transaction, so that a document and what it
causes are written together.
"""
