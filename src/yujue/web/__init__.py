"""The workbench in the browser: a thin face on `yujue.api`. Django is imported only when it is started."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from yujue.web.settings import Sharing


def serve(
    data: Path | None,
    port: int,
    told: Callable[[str], None],
    *,
    examples: bool = False,
    sharing: Sharing | None = None,
) -> None:
    """Serve the workbench on this machine until it is stopped; `told` hears the address.

    `data` is the folder of documents and database, by default one in the user's home; `examples` are checked when
    nothing has been. Raises `UnusableFileError` when the folder cannot be written or the port is taken.
    """
    from yujue.web.server import run

    run(data, port, told, examples=examples, sharing=sharing)


__all__ = ["Sharing", "serve"]
