"""Django's settings, made from the places and the environment."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit

from yujue import api
from yujue.api import UnusableFileError
from yujue.web.places import Places

MEGABYTE = 1 << 20
LARGEST_UPLOAD = 100 * MEGABYTE
"""Bytes of a whole request; a document that `read` takes is never larger."""
DATABASE_URL = "YUJUE_DATABASE_URL"
YEAR = 365 * 24 * 3600
SESSION_SECONDS = 8 * 3600
"""A working day; then one logs in again."""
PASSWORDS = ("MinimumLengthValidator", "CommonPasswordValidator", "NumericPasswordValidator")
MIDDLEWARE = [
    "yujue.web.middleware.Guard",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "yujue.web.accounts.gate.Gate",
    "django.middleware.csrf.CsrfViewMiddleware",
    "yujue.web.middleware.Faults",
]


@dataclass(frozen=True, slots=True)
class Sharing:
    """Where it listens and who may come: `names` are the names of the host that people use, `https` tells of a proxy.

    With `shared` everybody must log in, also while there is no user yet.
    """

    host: str = "127.0.0.1"
    names: tuple[str, ...] = ()
    https: bool = False
    shared: bool = False


def configure(places: Places, sharing: Sharing | None = None) -> None:
    """Set Django up for this process, once, and bring the database to its present form."""
    import django
    from django.conf import settings
    from django.core.management import call_command

    settings.configure(**values(places, sharing))
    django.setup()
    call_command("migrate", verbosity=0, interactive=False)


def opened(places: Places, sharing: Sharing | None = None) -> None:
    """Set Django up; `UnusableFileError` when the database cannot be opened."""
    from django.core.exceptions import ImproperlyConfigured
    from django.db import Error

    try:
        configure(places, sharing)
    except (Error, ImproperlyConfigured) as error:
        advice = "请检查设置，并确认装了 yujue[postgres]"
        raise UnusableFileError(DATABASE_URL, f"打不开数据库（{type(error).__name__}），{advice}") from error


def values(places: Places, sharing: Sharing | None = None) -> dict[str, Any]:
    """Give the settings."""
    shared = sharing or Sharing()
    return {
        "DEBUG": False,
        "SECRET_KEY": places.secret(),
        "ALLOWED_HOSTS": ["127.0.0.1", "localhost", "[::1]", *shared.names],
        "ROOT_URLCONF": "yujue.web.urls",
        "INSTALLED_APPS": [
            "django.contrib.sessions",
            "django.contrib.staticfiles",
            "ninja",
            "yujue.web.apps.WebConfig",
        ],
        "MIDDLEWARE": MIDDLEWARE,
        "TEMPLATES": [
            {
                "BACKEND": "django.template.backends.django.DjangoTemplates",
                "APP_DIRS": True,
                "OPTIONS": {"context_processors": ["yujue.web.accounts.context.account"]},
            }
        ],
        "DATABASES": {"default": database(places, os.environ.get(DATABASE_URL, ""))},
        "LANGUAGE_CODE": "zh-hans",
        "TIME_ZONE": "Asia/Shanghai",
        "USE_TZ": True,
        "STATIC_URL": "/static/",
        "STATICFILES_DIRS": [("report", api.REPORT_ASSETS), ("look", api.LOOK_ASSETS), ("page", api.PAGE_ASSETS)],
        "CSRF_COOKIE_HTTPONLY": True,
        "CSRF_COOKIE_SAMESITE": "Strict",
        "CSRF_FAILURE_VIEW": "yujue.web.pages.problems.stale",
        "FILE_UPLOAD_HANDLERS": ["django.core.files.uploadhandler.TemporaryFileUploadHandler"],
        "FILE_UPLOAD_TEMP_DIR": str(places.incoming),
        "DATA_UPLOAD_MAX_NUMBER_FILES": 20,
        "DATA_UPLOAD_MAX_NUMBER_FIELDS": 100,
        "AUTH_PASSWORD_VALIDATORS": [{"NAME": f"django.contrib.auth.password_validation.{name}"} for name in PASSWORDS],
        "SESSION_COOKIE_NAME": "yujue",
        "SESSION_COOKIE_AGE": SESSION_SECONDS,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Strict",
        "SECURE_REFERRER_POLICY": "same-origin",
        "YUJUE_PLACES": places,
        "YUJUE_SHARED": shared.shared,
        "YUJUE_HTTPS": shared.https,
        "SESSION_COOKIE_SECURE": shared.https,
        "CSRF_COOKIE_SECURE": shared.https,
        "SECURE_HSTS_SECONDS": YEAR if shared.https else 0,
        "SECURE_PROXY_SSL_HEADER": ("HTTP_X_FORWARDED_PROTO", "https") if shared.https else None,
    }


def database(places: Places, url: str) -> dict[str, Any]:
    """Give the embedded database, or PostgreSQL when a `postgresql://user:password@host:port/name` is given."""
    if not url:
        pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
        options = {"timeout": 20, "transaction_mode": "IMMEDIATE", "init_command": pragmas}
        return {"ENGINE": "django.db.backends.sqlite3", "NAME": str(places.database), "OPTIONS": options}
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"} or not parts.path.strip("/"):
        raise UnusableFileError(DATABASE_URL, "应为 postgresql://用户:密码@主机:端口/库名，请改正或去掉后再启动")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
    }
