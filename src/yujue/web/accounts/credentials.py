"""One's own password and tokens: who makes or changes them knows the password, whatever session or token asks."""

from __future__ import annotations

from yujue.web.accounts.attempts import WAIT, failed, succeeded, too_many
from yujue.web.accounts.errors import AccountError
from yujue.web.accounts.names import typeable
from yujue.web.accounts.people import change_password
from yujue.web.accounts.tokens import make_token
from yujue.web.journal import note
from yujue.web.models import Token, User

PASSING = "密码是管理员给的，请先改成自己的：页面上在“我的帐号”里改，程序用 POST /api/account/password"


def change_own_password(user: User, old: str, new: str, address: str) -> None:
    """Change the password of a user who knows the old one; `address` is where the request comes from."""
    _prove(user, old, address)
    if new == old:
        raise AccountError("新密码不能同原密码一样")
    change_password(user, new)


def make_own_token(user: User, password: str, name: str, days: int, address: str) -> tuple[Token, str]:
    """Make a token for a user who knows the password; give it and its secret."""
    _prove(user, password, address)
    if user.must_change:
        raise AccountError(PASSING)
    return make_token(user, name, days)


def _prove(user: User, password: str, address: str) -> None:
    """Raise `AccountError` unless the password is the user's; wrong ones count as failed logins do."""
    if too_many(user.username, address):
        raise AccountError(WAIT)
    if not user.check_password(typeable(password)):
        failed(user.username, address)
        note("密码不对", str(user.username), address=address)
        raise AccountError("密码不对，请重新输入")
    succeeded(user.username)
