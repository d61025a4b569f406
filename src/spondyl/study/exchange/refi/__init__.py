"""REFI-QDA: codebooks (.qdc) and projects (.qdpx), the exchange format of QDA programs."""
