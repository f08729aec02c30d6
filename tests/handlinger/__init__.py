"""Tests of the use cases, against the encrypted database."""
