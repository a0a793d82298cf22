"""What people said of a finding."""

from __future__ import annotations

from django.db import models

from yujue.web.models.account import Organisation
from yujue.web.models.work import Document


class Remark(models.Model):
    """A comment, or a decision as it was made: `verdict` true | false | accepted | withdrawn, "" for a comment.

    It is never changed. It belongs to the organisation of the check at which it was made.
    """

    document = models.ForeignKey(Document, models.PROTECT, related_name="remarks")
    key = models.CharField(max_length=20)
    verdict = models.CharField(max_length=10, default="")
    text = models.TextField(default="")
    author = models.CharField(max_length=60)
    at = models.DateTimeField(auto_now_add=True)
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+")

    class Meta:
        """In the order in which they were made."""

        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.author} {self.key}"
