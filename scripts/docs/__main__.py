"""`python -m scripts.docs` writes what is generated; with `--check` it says what is stale and fails."""

from __future__ import annotations

import sys

from scripts.docs.parts import PARTS


def main() -> int:
    """Write, or check, every part."""
    stale = [part for part in PARTS if part.is_stale()]
    if "--check" in sys.argv[1:]:
        for part in stale:
            print(f"{part.name} is stale. Run: make docs", file=sys.stderr)
        return 1 if stale else 0
    for part in stale:
        part.write()
        print(f"wrote {part.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
