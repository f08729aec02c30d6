"""Tests of what a session may see."""
