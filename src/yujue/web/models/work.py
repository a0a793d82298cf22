"""Documents, pieces of work on them, and decisions."""

from __future__ import annotations

from django.db import models

from yujue.web.models.account import Organisation, User


class Document(models.Model):
    """An uploaded file, once for each content; `name` is what it was called when it first came."""

    sha256 = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=200)
    size = models.BigIntegerField()
    created = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return str(self.name)


class Job(models.Model):
    """A piece of work: `kind` check | diff | build, `status` waiting | running | done | unusable | fault | cancelled.

    `other` is the older document of a comparison, or last year's of a check; `path` where it lay in its `batch`.
    `message` says why there is no result; `summary` holds what lists show. The results themselves are files.
    It belongs to an organisation; without one only who may do everything sees it. What is published, everybody sees.
    """

    kind = models.CharField(max_length=10)
    document = models.ForeignKey(Document, models.PROTECT, related_name="jobs")
    other = models.ForeignKey(Document, models.PROTECT, related_name="+", null=True)
    edition = models.CharField(max_length=60, default="")
    status = models.CharField(max_length=10, default="waiting")
    message = models.TextField(default="")
    summary = models.JSONField(default=dict)
    created = models.DateTimeField(auto_now_add=True)
    finished = models.DateTimeField(null=True)
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+")
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    published = models.BooleanField(default=False)
    batch = models.ForeignKey("workbench.Batch", models.PROTECT, null=True, related_name="jobs")
    path = models.CharField(max_length=400, default="")

    class Meta:
        """Newest first."""

        ordering = ("-id",)
        indexes = (models.Index(fields=["kind", "-id"]),)

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"

    @property
    def settled(self) -> bool:
        """Tell whether nothing more will happen."""
        return self.status not in {"waiting", "running"}


class Verdict(models.Model):
    """What an organisation decided of a finding of a document; `key` stays the same from one check to the next.

    It belongs to the organisation of the check at which it was made; none on a single machine.
    """

    document = models.ForeignKey(Document, models.PROTECT, related_name="verdicts")
    organisation = models.ForeignKey("workbench.Organisation", models.PROTECT, null=True, related_name="+")
    key = models.CharField(max_length=20)
    verdict = models.CharField(max_length=10)
    reason = models.TextField(default="")
    reviewer = models.CharField(max_length=60, default="")
    date = models.CharField(max_length=10)

    class Meta:
        """One verdict of an organisation for a finding."""

        constraints = (
            models.UniqueConstraint(fields=["document", "key", "organisation"], name="one_verdict_of_each"),
            models.UniqueConstraint(
                fields=["document", "key"], condition=models.Q(organisation=None), name="one_verdict_of_the_machine"
            ),
        )

    def __str__(self) -> str:
        return f"{self.key} {self.verdict}"
