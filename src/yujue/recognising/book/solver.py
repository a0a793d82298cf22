"""The solver of linear programmes (HiGHS), without a word on the terminal and with the same answer each time."""

from __future__ import annotations

from typing import Any


def quiet_solver(seconds: float) -> Any:
    """Give a solver that stops after some seconds with the best it has."""
    import highspy

    class Quiet(highspy.Highs):  # type: ignore[misc]
        """It prints a banner when its callbacks are made ready, unless it is told before."""

        def enableCallbacks(self) -> None:  # noqa: N802 -- the library's name
            self.setOptionValue("output_flag", False)  # noqa: FBT003
            super().enableCallbacks()

    solver: Any = Quiet()
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("random_seed", 0)
    solver.setOptionValue("time_limit", seconds)
    solver.setOptionValue("mip_rel_gap", 1e-3)
    return solver
