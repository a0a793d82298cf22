"""The workbench as a Django application."""

from __future__ import annotations

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Its name and label."""

    name = "yujue.web"
    label = "workbench"
    default_auto_field = "django.db.models.BigAutoField"
