"""Passage times indicator makes matches: observations, never verdicts."""
