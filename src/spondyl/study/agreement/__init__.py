"""How far people who coded the same words agree: where they differ first, figures after."""
