"""Programs and data that measure Ablepath and its tests; nothing here ships."""
