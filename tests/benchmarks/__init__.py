"""Figures of speed: each against the plain thing it stands in for, in the same run, for trust in ratios."""
