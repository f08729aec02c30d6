"""Tests of the practice database."""
