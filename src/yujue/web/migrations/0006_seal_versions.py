"""The database itself refuses to change or delete published versions and the digests of their files."""

from __future__ import annotations

from typing import Any

from django.db import migrations

TABLES = ("version", "versionfile")
SQLITE = """
CREATE TRIGGER {table}_no_{low} BEFORE {verb} ON workbench_{table}
BEGIN SELECT RAISE(ABORT, 'what is published stays as it is'); END
"""
FUNCTION = """
CREATE FUNCTION published_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'what is published stays as it is'; END $$
"""
POSTGRES = """
CREATE TRIGGER {table}_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON workbench_{table}
FOR EACH STATEMENT EXECUTE FUNCTION published_refuse()
"""


def seal(apps: Any, editor: Any) -> None:
    """Set the triggers."""
    del apps
    postgres = editor.connection.vendor == "postgresql"
    if postgres:
        editor.execute(FUNCTION)
    for table in TABLES:
        if postgres:
            editor.execute(POSTGRES.format(table=table))
        else:
            for verb in ("UPDATE", "DELETE"):
                editor.execute(SQLITE.format(table=table, low=verb.lower(), verb=verb))


class Migration(migrations.Migration):
    """Published versions are never changed."""

    dependencies = (("workbench", "0005_books"),)
    operations = (migrations.RunPython(seal, migrations.RunPython.noop),)
