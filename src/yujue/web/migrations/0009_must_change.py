"""Users whose password an administrator gave."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Nobody who is there already has to change it."""

    dependencies = (("workbench", "0008_hand_out_verdicts"),)
    operations = (migrations.AddField(model_name="user", name="must_change", field=models.BooleanField(default=False)),)
