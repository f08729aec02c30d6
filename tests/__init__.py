"""The tests. A package only so that builders and helpers can be imported as ``tests.byggere``."""
