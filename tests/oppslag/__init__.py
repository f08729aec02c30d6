"""Tests of the lookups and their read models."""
