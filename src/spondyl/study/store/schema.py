"""The tables of the study file, made from the study's own."""

import sqlite3
from enum import StrEnum

from spondyl.study.tables import TABLES, Table

# "SPDS": tells a study file from any other SQLite database.
APPLICATION = 0x53504453
VERSION = 1
# Words that differ by accents or endings alone are found together.
TOKENS = "porter unicode61 remove_diacritics 2"


def create(connection: sqlite3.Connection) -> None:
    """Make every table that is not there."""
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("CREATE TABLE IF NOT EXISTS study (title TEXT NOT NULL)")
    for table in TABLES:
        connection.execute(_table(table))
    # Every stretch that is searched: whole texts and whatever is coded; its words are indexed
    # under its id, as they stand and as they may have been meant.
    connection.execute(
        'CREATE TABLE IF NOT EXISTS segments (id INTEGER PRIMARY KEY, "text" TEXT NOT NULL, '
        'start INTEGER NOT NULL, "end" INTEGER NOT NULL, UNIQUE ("text", start, "end"))'
    )
    connection.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5"
        f"(said, suggested, tokenize = '{TOKENS}')"
    )
    connection.execute(
        'CREATE INDEX IF NOT EXISTS codings_of_a_stretch ON codings ("text", start, "end")'
    )


def _table(table: Table) -> str:
    columns = ", ".join(
        f'"{name}" {"TEXT" if issubclass(kind, str | StrEnum) else "INTEGER"} NOT NULL'
        for name, kind in table.columns.items()
    )
    key = ", ".join(f'"{column}"' for column in table.key)
    return f'CREATE TABLE IF NOT EXISTS "{table.name}" ({columns}, PRIMARY KEY ({key}))'
