"""Verdicts that were made before they had an owner go to each organisation whose checks saw them."""

from typing import Any

from django.db import migrations


def hand_out(apps: Any, editor: Any) -> None:
    """Give a verdict to every organisation whose checks saw it: it held for all of them until now."""
    del editor
    verdicts, jobs = apps.get_model("workbench", "Verdict"), apps.get_model("workbench", "Job")
    for verdict in verdicts.objects.all():
        seen = jobs.objects.filter(document=verdict.document, kind="check").order_by("organisation_id")
        owners = list(seen.values_list("organisation_id", flat=True).distinct())
        for at, owner in enumerate(owners):
            verdict.organisation_id = owner
            verdict.pk = None if at else verdict.pk
            verdict.save()


class Migration(migrations.Migration):
    """By itself, for a database does not change a table while rows wait to be tried."""

    dependencies = (("workbench", "0007_verdicts_of_organisations"),)
    operations = (migrations.RunPython(hand_out, migrations.RunPython.noop),)
