"""The qualitative study: imported, searched, coded with, and exchanged with other programs."""
