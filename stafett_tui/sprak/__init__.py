"""Language: lazy interface texts, labels for coded values, dates in words."""
