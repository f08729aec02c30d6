"""Tests of the archive copy: what it holds, that it is kept, and what stands beside it."""
