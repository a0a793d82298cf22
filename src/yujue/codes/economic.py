"""The two economic classifications and what corresponds (财预〔2017〕98号)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from yujue.codes.entry import rows_of


@dataclass(frozen=True, slots=True)
class Correspondence:
    """The government codes that a department code may stand beside, by kind of unit.

    `administrative` for 行政 and 参公 units, `institution` for 事业 units.
    """

    administrative: tuple[str, ...]
    institution: tuple[str, ...]

    @property
    def any_kind(self) -> tuple[str, ...]:
        """The codes allowed for some kind of unit."""
        return tuple(dict.fromkeys((*self.administrative, *self.institution)))


@cache
def _correspondences() -> dict[str, Correspondence]:
    return {
        row["dep_code"]: Correspondence(
            tuple(row["gov_administrative"].split(";")), tuple(row["gov_institution"].split(";"))
        )
        for row in rows_of("eco_map_dep_to_gov")
    }


def dep_to_gov(dep_code: str) -> Correspondence | None:
    """Give what a department code (`30201`) corresponds to; None when that is not known."""
    return _correspondences().get(dep_code)


@cache
def three_public_codes(code_list: str) -> dict[str, str]:
    """Give the economic codes of “三公”经费 with their topics (`three_public.reception`)."""
    return {row["code"]: row["topic"] for row in rows_of("three_public") if row["list"] == code_list}


def three_public_topic(code_list: str, code: str) -> str | None:
    """Give the “三公”经费 topic of an economic code, None for any other."""
    return three_public_codes(code_list).get(code)
