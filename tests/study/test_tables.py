"""The tables of a study: every column is described, and is read as what it is."""

import pytest

from spondyl.reference.study_file import described
from spondyl.study.tables import TABLES, Table


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_column_is_described(table: Table) -> None:
    assert [*described(table)] == [*table.columns]
