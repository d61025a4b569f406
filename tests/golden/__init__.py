"""Golden cases, and the nudges that show which parts of a definition they hold."""
