"""The patient's part of a brief: hopes, ladder, expectations, values, quality of life."""
