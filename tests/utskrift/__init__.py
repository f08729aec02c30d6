"""Tests of what is printed: letters and cards, read back from the PDF."""
