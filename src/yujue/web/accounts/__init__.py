"""Who may do what: the permission table, who acts, what they see."""

from yujue.web.accounts.actor import LOCAL, PUBLIC, Actor, acting, actor_of, current
from yujue.web.accounts.sight import own, visible

__all__ = ["LOCAL", "PUBLIC", "Actor", "acting", "actor_of", "current", "own", "visible"]
