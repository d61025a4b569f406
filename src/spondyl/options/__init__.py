"""Treatments: what each option does, and what stands for or against it in one case."""
