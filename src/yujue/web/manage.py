"""What is done to a workbench from the command line: users, backup, restore, verifying the journal."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from yujue.api import UnusableFileError
from yujue.web.places import Places, prepare, user_folder
from yujue.web.settings import opened


def open_place(data: Path | None) -> Places:
    """Open the data folder and its database."""
    places = prepare(data or user_folder(), clear=False)
    opened(places)
    return places


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A user to be: `organisation` is a path of names (`财政局/科技局`), made where it is missing.

    A `passing` password must be changed at the first login.
    """

    username: str
    name: str
    role: str
    organisation: str
    passing: bool = False


def add_user(data: Path | None, newcomer: Newcomer, password: str) -> str:
    """Add a user with a role at an organisation."""
    open_place(data)
    from django.db import transaction

    from yujue.web.accounts import people
    from yujue.web.accounts.errors import AccountError

    try:
        with transaction.atomic():
            user = people.add_user(newcomer.username, password, newcomer.name, passing=newcomer.passing)
            people.give_role(user, people.organisation_at(newcomer.organisation), newcomer.role)
    except AccountError as error:
        raise UnusableFileError(newcomer.username, str(error)) from error
    return str(user.username)


def change_password(data: Path | None, username: str, password: str, *, passing: bool = False) -> None:
    """Give a user another password, to be changed at the next login if passing."""
    open_place(data)
    from yujue.web.accounts import people
    from yujue.web.accounts.errors import AccountError

    try:
        people.change_password(people.user_named(username), password, passing=passing)
    except AccountError as error:
        raise UnusableFileError(username, str(error)) from error


def list_users(data: Path | None) -> list[dict[str, Any]]:
    """List the users with their roles."""
    open_place(data)
    from yujue.web.accounts.people import user_rows

    return user_rows()


def write_backup(data: Path | None, target: Path) -> dict[str, Any]:
    """Write a backup and give its manifest (yujue.backup/1)."""
    places = open_place(data)
    from yujue.web.backup import backup

    return backup(places, target)


def read_backup(data: Path | None, source: Path) -> dict[str, Any]:
    """Restore a backup into an empty data folder and give its manifest. No server may run on it."""
    from yujue.web.lock import hold

    root = data or user_folder()
    with hold(root):
        places = open_place(root)
        from yujue.web.backup import restore

        return restore(places, source)


def verify_journal(data: Path | None) -> tuple[int | None, int, str]:
    """Give the first line that was tampered with (None: the chain holds), the number of lines, the last digest."""
    open_place(data)
    from yujue.web.journal import broken_at
    from yujue.web.models import Entry

    last = Entry.objects.order_by("-number").first()
    return broken_at(), last.number if last else 0, last.digest if last else ""
