"""Outcomes promised without a number: their words, their lists, their predicates."""
