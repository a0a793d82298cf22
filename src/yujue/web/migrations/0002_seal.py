"""The database itself refuses to change or delete lines of the journal."""

from __future__ import annotations

from typing import Any

from django.db import migrations

SQLITE = """
CREATE TRIGGER journal_no_{low} BEFORE {verb} ON workbench_entry
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
"""
POSTGRES = (
    """
CREATE FUNCTION journal_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the journal is append-only'; END $$
""",
    """
CREATE TRIGGER journal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON workbench_entry
FOR EACH STATEMENT EXECUTE FUNCTION journal_refuse()
""",
)


def seal(apps: Any, editor: Any) -> None:
    """Set the triggers."""
    del apps
    if editor.connection.vendor == "postgresql":
        for statement in POSTGRES:
            editor.execute(statement)
    else:
        for verb in ("UPDATE", "DELETE"):
            editor.execute(SQLITE.format(low=verb.lower(), verb=verb))


class Migration(migrations.Migration):
    """Append-only, in the database."""

    dependencies = (("workbench", "0001_begin"),)
    operations = (migrations.RunPython(seal, migrations.RunPython.noop),)
