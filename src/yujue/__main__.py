"""`python -m yujue`."""

from __future__ import annotations

from yujue.cli import main

if __name__ == "__main__":
    main()
