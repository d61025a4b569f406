"""The model of outcomes as Markdown: parameters, outcomes, calibration, survival, target files."""
