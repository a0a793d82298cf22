"""Many documents given together: a folder."""

from __future__ import annotations

from django.db import models

from yujue.web.models.account import Organisation, User


class Batch(models.Model):
    """A folder of documents that are checked each, and those that are one disclosure together.

    `expected` files were announced; `closed` when no more come, `joined` when it was looked which belong together.
    """

    name = models.CharField(max_length=200)
    expected = models.IntegerField(default=0)
    closed = models.BooleanField(default=False)
    joined = models.BooleanField(default=False)
    previous = models.ForeignKey("workbench.Document", models.PROTECT, null=True, related_name="+")
    created = models.DateTimeField(auto_now_add=True)
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+")
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")

    class Meta:
        """Newest first."""

        ordering = ("-id",)

    def __str__(self) -> str:
        return str(self.name)
