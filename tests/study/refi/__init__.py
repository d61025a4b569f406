"""REFI-QDA files: written by the rules, read whoever wrote them, refused where they are unsafe."""
