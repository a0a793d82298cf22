"""Who works here: organisations, users, their roles, tokens of programs, failed logins."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from yujue.web.permissions import permissions


class Organisation(models.Model):
    """A department or unit in the tree; `path` holds the numbers from the root down, `/1/7/`."""

    name = models.CharField(max_length=120)
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="children")
    path = models.CharField(max_length=200, db_index=True, default="")
    active = models.BooleanField(default=True)

    class Meta:
        """In the order of the tree; two of one parent differ in name."""

        ordering = ("path",)
        constraints = (models.UniqueConstraint(fields=["parent", "name"], name="one_name_in_a_parent"),)

    def __str__(self) -> str:
        return str(self.name)

    @property
    def depth(self) -> int:
        """Give how far it stands below the root: 0 for the root."""
        return str(self.path).count("/") - 2


class User(AbstractBaseUser):
    """Somebody with a password; what he may do is said by his memberships.

    `must_change` tells that somebody else knows the password, as he gave it: until it is changed, nothing else is done.
    """

    username = models.CharField(max_length=60, unique=True)
    name = models.CharField(max_length=60, default="")
    active = models.BooleanField(default=True)
    must_change = models.BooleanField(default=False)
    created = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "username"
    objects = BaseUserManager()

    class Meta:
        """By name."""

        ordering = ("username",)

    def __str__(self) -> str:
        return str(self.name or self.username)

    @property
    def is_active(self) -> bool:
        """Tell whether this user may log in."""
        return bool(self.active)


class Membership(models.Model):
    """A role of a user at an organisation, for it and all below it; `role` is one of the permission table."""

    user = models.ForeignKey(User, models.CASCADE, related_name="memberships")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=30)

    class Meta:
        """Each role once at an organisation."""

        ordering = ("organisation__path", "role")
        constraints = (models.UniqueConstraint(fields=["user", "organisation", "role"], name="one_role_once"),)

    def __str__(self) -> str:
        return f"{self.user} {self.role}"

    @property
    def title(self) -> str:
        """Give the role's name for people."""
        role = permissions().roles.get(str(self.role))
        return role.name if role else str(self.role)


class Token(models.Model):
    """A program's key to the API with its owner's permissions; only its SHA-256 is kept."""

    user = models.ForeignKey(User, models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=60)
    digest = models.CharField(max_length=64, unique=True)
    created = models.DateTimeField(auto_now_add=True)
    expires = models.DateTimeField()
    revoked = models.BooleanField(default=False)

    class Meta:
        """Newest first."""

        ordering = ("-id",)

    def __str__(self) -> str:
        return str(self.name)

    def holds(self, now: datetime) -> bool:
        """Tell whether it still opens anything."""
        return not self.revoked and now < self.expires and bool(self.user.active)


class Attempt(models.Model):
    """A failed login: `key` is the name or the address that was tried."""

    key = models.CharField(max_length=120, db_index=True)
    at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return str(self.key)
