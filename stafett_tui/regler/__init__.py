"""Pure functions and values: they read no clock, open nothing, and import nothing heavy."""
