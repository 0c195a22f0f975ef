"""Commitments without a number, marked by hand, and how near the reader comes to them."""
