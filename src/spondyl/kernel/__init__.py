"""Variables, answers, possible sets, points, tables, sources and errors: the meaning of a value."""
