"""Why an account cannot be as it was asked for."""

from __future__ import annotations


class AccountError(Exception):
    """An account cannot be made or changed so; `str(error)` is a line for people."""


class UnknownError(AccountError):
    """There is no such organisation, user, role or token, or it is not managed by who asks."""
