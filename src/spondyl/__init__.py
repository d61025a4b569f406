"""Spondyl: an always-open spine tumour board."""

__version__ = "0.1.0"
