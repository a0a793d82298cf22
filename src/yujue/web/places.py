"""Where the workbench keeps things: one folder with the documents, the results, the database and the fault reports."""

from __future__ import annotations

import os
import secrets
import shutil
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from yujue.api import UnusableFileError


@dataclass(frozen=True, slots=True)
class Places:
    """The folder `root` and what is in it."""

    root: Path

    @property
    def documents(self) -> Path:
        """Uploaded documents: a folder each, named by SHA-256."""
        return self.root / "documents"

    @property
    def results(self) -> Path:
        """What the work gave: a folder for each piece of work."""
        return self.root / "results"

    @property
    def pictures(self) -> Path:
        """Pages as pictures: a folder for each check, in it one for each page. They can be drawn again at any time."""
        return self.root / "pictures"

    @property
    def incoming(self) -> Path:
        """Uploads on their way; whatever is here when the server starts was broken off."""
        return self.root / "incoming"

    @property
    def faults(self) -> Path:
        """Reports of internal faults."""
        return self.root / "faults"

    @property
    def database(self) -> Path:
        """The embedded database."""
        return self.root / "workbench.sqlite3"

    def secret(self) -> str:
        """Give the key that signs cookies; made once, readable by the user alone."""
        path = self.root / "secret.key"
        if not path.exists():
            fresh = path.with_suffix(".part")
            fresh.write_text(secrets.token_urlsafe(48), "ascii")
            fresh.chmod(0o600)
            fresh.replace(path)
        return path.read_text("ascii")


def user_folder() -> Path:
    """Give the usual folder of this user's data."""
    if os.name == "nt":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / "yujue"


def prepare(root: Path, *, clear: bool = True) -> Places:
    """Make the folders; `UnusableFileError` when they cannot be written.

    `clear` removes uploads that were broken off: only for the server itself, while no other runs.
    """
    places = Places(root.resolve())
    try:
        for folder in (places.documents, places.results, places.pictures, places.incoming, places.faults):
            folder.mkdir(parents=True, exist_ok=True)
        for left in _broken_off(places) if clear else ():
            with suppress(FileNotFoundError):  # a worker of the server that was ended may just be clearing up itself
                shutil.rmtree(left) if left.is_dir() else left.unlink()
        places.secret()
    except OSError as error:
        raise UnusableFileError(str(root), f"写不进这个文件夹（{error.strerror}），请用 --data 换一个") from error
    return places


def _broken_off(places: Places) -> list[Path]:
    passing = (*places.results.glob(".*.part*"), *places.results.glob("*/.*.part*"))
    return [*places.incoming.iterdir(), *passing, *places.pictures.glob("*/.*.part*")]
