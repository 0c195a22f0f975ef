"""Worked cases as spreadsheets: one row, one case, readable without the program."""
