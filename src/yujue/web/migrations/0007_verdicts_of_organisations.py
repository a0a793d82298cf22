"""Verdicts belong to organisations."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """The owner of a verdict."""

    dependencies = (("workbench", "0006_seal_versions"),)
    operations = (
        migrations.RemoveConstraint(model_name="verdict", name="one_verdict"),
        migrations.AddField(
            model_name="verdict",
            name="organisation",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="workbench.organisation",
            ),
        ),
        migrations.AddConstraint(
            model_name="verdict",
            constraint=models.UniqueConstraint(fields=("document", "key", "organisation"), name="one_verdict_of_each"),
        ),
        migrations.AddConstraint(
            model_name="verdict",
            constraint=models.UniqueConstraint(
                condition=models.Q(("organisation", None)),
                fields=("document", "key"),
                name="one_verdict_of_the_machine",
            ),
        ),
    )
