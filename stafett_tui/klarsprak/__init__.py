"""Klarspråk: what could be said more plainly in a text, and how (SPEC 12.1; handbook B, the language section).

Pure and light: nothing but the standard library, no text leaves the call, nothing is kept after it. What is known
stands in ``regler.toml``.
"""
