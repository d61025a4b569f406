"""The ten themes of the study and their findings, in our words: the vocabulary of reasons."""
