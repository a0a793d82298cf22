"""The database as lines of JSON, the same for the embedded one and PostgreSQL."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from django.apps import apps
from django.core import serializers
from django.core.management.color import no_style
from django.db import connection, models, transaction

PASSING = {"Attempt"}
"""What is not worth keeping: failed logins; sessions belong to another application and are left out too."""


def tables() -> list[type[models.Model]]:
    """Give the models; the order does not matter, as the database looks at references when all is in."""
    found = apps.get_app_config("workbench").get_models()
    return [each for each in found if each.__name__ not in PASSING]


def dump() -> Iterator[str]:
    """Give all rows as of one moment, a line each."""
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        for model in tables():
            for row in model._default_manager.order_by("pk").iterator():  # noqa: SLF001
                yield json.dumps(serializers.serialize("python", [row])[0], ensure_ascii=False, default=str)


def load(lines: Iterable[str]) -> int:
    """Put rows into an empty database, all or none; give how many."""
    count = 0
    with transaction.atomic():
        for line in lines:
            for one in serializers.deserialize("python", [json.loads(line)]):
                one.save(force_insert=True)
                count += 1
        with connection.cursor() as cursor:
            for statement in connection.ops.sequence_reset_sql(no_style(), tables()):
                cursor.execute(statement)
    return count


def empty() -> bool:
    """Tell whether nothing is in the database yet."""
    return not any(model._default_manager.exists() for model in tables())  # noqa: SLF001
