"""Who may do what, and why not: one small rule a file, each with its own sentence (SPEC 2.5)."""
