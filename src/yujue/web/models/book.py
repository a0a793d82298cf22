"""Books in rows, their changes, and the versions that were published."""

from __future__ import annotations

from django.db import models

from yujue.web.models.account import Organisation, User
from yujue.web.models.work import Document, Job


class Book(models.Model):
    """A book (账套): `change` is the number of its last change; `notes` what its import could not take over.

    `edition`, `fiscal_year` and `holder` repeat the cover, for lists; "" and None while the cover does not say.
    """

    name = models.CharField(max_length=120)
    holder = models.CharField(max_length=120, default="")
    edition = models.CharField(max_length=60, default="")
    fiscal_year = models.IntegerField(null=True)
    change = models.BigIntegerField(default=0)
    notes = models.JSONField(default=list)
    created = models.DateTimeField(auto_now_add=True)
    updated = models.DateTimeField(auto_now=True)
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+")
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")

    class Meta:
        """The one worked on last comes first."""

        ordering = ("-updated", "-id")

    def __str__(self) -> str:
        return str(self.name)


class BookRow(models.Model):
    """A row of a sheet: texts by field as they were typed. Each edit gives it the next `version`.

    `position` orders the rows of a sheet; `change` is the number of the change that touched it last; a row that was
    removed is `gone` and can come back.
    """

    book = models.ForeignKey(Book, models.PROTECT, related_name="rows")
    sheet = models.CharField(max_length=20)
    position = models.BigIntegerField()
    values = models.JSONField(default=dict)
    version = models.IntegerField(default=1)
    change = models.BigIntegerField(default=0)
    gone = models.BooleanField(default=False)

    class Meta:
        """In the order of the sheet."""

        ordering = ("sheet", "position", "id")
        indexes = (
            models.Index(fields=["book", "sheet", "position"]),
            models.Index(fields=["book", "change"]),
        )

    def __str__(self) -> str:
        return f"{self.sheet} {self.pk}"


class Change(models.Model):
    """One step in a book's history: `kind` begin | edit | undo | redo, `of` the change that was undone or done again.

    `ops` names each row with the texts before and after: `old` None for a row that came, `new` None for one that went.
    """

    book = models.ForeignKey(Book, models.PROTECT, related_name="changes")
    number = models.BigIntegerField()
    at = models.DateTimeField(auto_now_add=True)
    who = models.CharField(max_length=60)
    user = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    kind = models.CharField(max_length=10, default="edit")
    of = models.BigIntegerField(null=True)
    undone = models.BooleanField(default=False)
    ops = models.JSONField(default=list)

    class Meta:
        """Newest first; numbers have no gaps."""

        ordering = ("-number",)
        constraints = (models.UniqueConstraint(fields=["book", "number"], name="one_change_a_number"),)

    def __str__(self) -> str:
        return f"{self.book_id} {self.number} {self.kind}"


class Version(models.Model):
    """A version that was published. The database refuses to change or delete it.

    `rows` are the frozen rows by sheet, each with its number; `sha256` is that of the content (yujue.rows/1);
    `document` is its workbook, `job` the building of its files; `open` counts what was wrong when it was published.
    """

    book = models.ForeignKey(Book, models.PROTECT, related_name="versions")
    number = models.IntegerField()
    change = models.BigIntegerField()
    at = models.DateTimeField(auto_now_add=True)
    who = models.CharField(max_length=60)
    note = models.CharField(max_length=300, default="")
    rows = models.JSONField()
    sha256 = models.CharField(max_length=64)
    open = models.JSONField(default=dict)
    document = models.ForeignKey(Document, models.PROTECT, related_name="+")
    job = models.OneToOneField(Job, models.PROTECT, related_name="version")

    class Meta:
        """Newest first."""

        ordering = ("-number",)
        constraints = (models.UniqueConstraint(fields=["book", "number"], name="one_version_a_number"),)

    def __str__(self) -> str:
        return f"{self.book_id} v{self.number}"


class VersionFile(models.Model):
    """A file of a version as it was written. The database refuses to change or delete it."""

    version = models.ForeignKey(Version, models.PROTECT, related_name="files")
    name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    size = models.BigIntegerField()

    class Meta:
        """By name."""

        ordering = ("name",)

    def __str__(self) -> str:
        return str(self.name)
