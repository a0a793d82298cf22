"""Who makes a request: the local user, a user with roles, or anybody."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace

from yujue.web.models import Organisation, User
from yujue.web.permissions import NOBODY, Role, permissions


@dataclass(frozen=True, slots=True)
class Post:
    """A role at an organisation: its number and its path in the tree."""

    role: Role
    organisation: int
    path: str


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts. `posts` is None for the local user and the program itself, who may do everything everywhere.

    `ability` is what the present request needs; what is seen and changed is limited to where the actor has it.
    `passing` tells that the password was given by another and must be changed before anything else.
    """

    name: str
    posts: tuple[Post, ...] | None = None
    user: int | None = None
    ability: str = "read"
    passing: bool = False

    def can(self, ability: str) -> bool:
        """Tell whether the actor has an ability anywhere."""
        if ability == "open" or self.posts is None:
            return ability != NOBODY
        return any(ability in post.role.abilities for post in self.posts)

    @property
    def everything(self) -> bool:
        """Tell whether nothing is hidden or forbidden."""
        return self.posts is None

    @property
    def place(self) -> str:
        """The path of the organisation that what is made belongs to; "" for none."""
        return (self.able or self.posts or (_NOWHERE,))[0].path

    @property
    def able(self) -> tuple[Post, ...]:
        """The posts whose role has the ability that the request needs."""
        return tuple(post for post in self.posts or () if self.ability in post.role.abilities)


_NOWHERE = Post(permissions().roles["public"], 0, "")
LOCAL = Actor("本机用户")
PUBLIC = Actor("公众", (Post(permissions().roles["public"], 0, "/"),))
_current: ContextVar[Actor] = ContextVar("actor", default=LOCAL)


def current() -> Actor:
    """Give who acts now; the program itself where there is no request."""
    return _current.get()


@contextmanager
def acting(actor: Actor, ability: str = "read") -> Iterator[Actor]:
    """Let somebody act for as long as the block runs."""
    token = _current.set(replace(actor, ability=ability))
    try:
        yield _current.get()
    finally:
        _current.reset(token)


def actor_of(user: User) -> Actor:
    """Give a user as an actor, with the roles at active organisations."""
    known = permissions().roles
    rows = user.memberships.filter(organisation__active=True).select_related("organisation")
    posts = tuple(
        Post(known[row.role], row.organisation_id, row.organisation.path) for row in rows if row.role in known
    )
    return Actor(str(user), posts, user.pk, passing=bool(user.must_change))


def home(actor: Actor) -> Organisation | None:
    """Give the organisation that what the actor makes belongs to: the first where the needed ability is."""
    return Organisation.objects.get(pk=actor.able[0].organisation) if actor.able else None
