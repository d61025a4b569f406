"""What each option would bring, as a brief says it: lines, tables, pictures and JSON."""
