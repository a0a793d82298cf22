"""People of the load bench: each a thread with one connection, fetching or changing by turns, with time to think."""

from __future__ import annotations

import http.client
import json
import random
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

Answer = tuple[int, bytes]


@dataclass(frozen=True, slots=True)
class Measured:
    """One request: its kind, when it began, seconds until the whole answer, the status (0: no answer)."""

    kind: str
    at: float
    seconds: float
    status: int


@dataclass(slots=True)
class User:
    """Somebody with a connection; `measured` gathers requests, `seen` the versions of rows."""

    host: str
    port: int
    rng: random.Random
    measured: list[Measured] = field(default_factory=list)
    seen: dict[int, int] = field(default_factory=dict)
    connection: http.client.HTTPConnection | None = None

    def ask(self, kind: str, method: str, path: str, plain: dict[str, Any] | None = None) -> Answer:
        """Make a request and measure it."""
        body = json.dumps(plain).encode() if plain is not None else None
        began = time.perf_counter()
        status, answer = self._asked(method, path, body)
        self.measured.append(Measured(kind, began, time.perf_counter() - began, status))
        return status, answer

    def _asked(self, method: str, path: str, body: bytes | None) -> Answer:
        for again in (True, False):
            line = self.connection or http.client.HTTPConnection(self.host, self.port, timeout=60)
            self.connection = line
            try:
                line.request(method, path, body, {"Content-Type": "application/json"} if body else {})
                answer = line.getresponse()
                return answer.status, answer.read()
            except (http.client.RemoteDisconnected, ConnectionError):  # kept open too long: once more
                line.close()
                self.connection = None
                if not again:
                    return 0, b""
            except OSError:
                return 0, b""
        return 0, b""

    def live(self, until: float, think: float, acts: Iterable[Callable[[User], None]]) -> None:
        """Act at random until the time is over, with 0.5 to 1.5 times `think` seconds between."""
        choices = list(acts)
        while time.monotonic() < until:
            self.rng.choice(choices)(self)
            time.sleep(think * self.rng.uniform(0.5, 1.5))
