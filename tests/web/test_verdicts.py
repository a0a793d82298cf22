"""Whose a verdict is: the organisation of the check; others that check the same file have their own."""

from __future__ import annotations

import importlib
from typing import Any

import pytest

from yujue import api


def taken_over(job: Any, organisation: Any) -> Any:
    """Give a check of the same document, with the same result, at an organisation."""
    from yujue.web.desk import folder_of
    from yujue.web.models import Job

    twin = Job.objects.create(kind="check", document=job.document, organisation=organisation, status="done")
    folder_of(twin).mkdir(parents=True, exist_ok=True)
    (folder_of(twin) / "report.json").write_bytes((folder_of(job) / "report.json").read_bytes())
    return twin


@pytest.fixture
def two(checked: Any, people: dict[str, Any]) -> tuple[Any, Any]:
    return taken_over(checked, people["science"]), taken_over(checked, people["health"])


def settled(job: Any) -> list[str]:
    from yujue.web.desk import report_of

    return [api.fingerprint(one) for one in report_of(job).settled]


def test_a_verdict_is_neither_seen_nor_changed_by_another_organisation(two: tuple[Any, Any]) -> None:
    from yujue.web.desk import decide, report_of, verdicts_of

    ours, theirs = two
    key = api.fingerprint(report_of(ours).findings[0])
    decide(ours, key, "false", "附注另有说明")
    assert key in settled(ours)
    assert verdicts_of(theirs) == ()
    assert key not in settled(theirs)
    decide(theirs, key, "true", "")
    assert [one.verdict for one in verdicts_of(ours)] == ["false"]
    assert [one.verdict for one in verdicts_of(theirs)] == ["true"]


def test_what_was_decided_before_goes_to_all_who_checked(two: tuple[Any, Any], people: dict[str, Any]) -> None:
    from django.apps import apps

    from yujue.web.models import Verdict

    ours, theirs = two
    Verdict.objects.create(document=ours.document, key="0123456789ab", verdict="true", date="2031-01-01")
    importlib.import_module("yujue.web.migrations.0008_hand_out_verdicts").hand_out(apps, None)
    owners = Verdict.objects.filter(document=ours.document, key="0123456789ab").values_list("organisation", flat=True)
    assert {people["science"].pk, people["health"].pk} <= set(owners)
    assert theirs.organisation_id in owners
    assert len(owners) == len(set(owners))
