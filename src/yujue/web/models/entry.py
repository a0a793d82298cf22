"""The journal's lines."""

from __future__ import annotations

from datetime import datetime

from django.db import models


class Entry(models.Model):
    """A line of the journal: who did what, when, from what to what; `digest` seals it and all before it.

    The database refuses to change or delete a line.
    """

    number = models.BigIntegerField(unique=True)
    at = models.CharField(max_length=40)
    who = models.CharField(max_length=60)
    what = models.CharField(max_length=40)
    subject = models.CharField(max_length=300)
    detail = models.JSONField(default=dict)
    before = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)

    class Meta:
        """Newest first."""

        ordering = ("-number",)

    def __str__(self) -> str:
        return f"{self.number} {self.what} {self.subject}"

    @property
    def moment(self) -> datetime:
        """Give when it was, as a time."""
        return datetime.fromisoformat(self.at)
