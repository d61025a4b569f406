"""Maps of themes: which codes stand together, counted; and relations that people drew, apart."""
