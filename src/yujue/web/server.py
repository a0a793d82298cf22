"""Starting the workbench on this machine."""

from __future__ import annotations

import logging
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from yujue.api import UnusableFileError
from yujue.web.lock import hold
from yujue.web.places import Places, prepare, user_folder
from yujue.web.settings import DATABASE_URL, LARGEST_UPLOAD, configure

HOST = "127.0.0.1"
THREADS = 8


def run(data: Path | None, port: int, told: Callable[[str], None], *, examples: bool = False) -> None:
    """Serve until stopped by Ctrl-C or SIGTERM; `examples` are checked where nothing has been yet."""
    root = data or user_folder()
    with hold(root):
        _serve(prepare(root), port, told, examples)


def _serve(places: Places, port: int, told: Callable[[str], None], examples: bool) -> None:
    from django.core.exceptions import ImproperlyConfigured
    from django.core.wsgi import get_wsgi_application
    from django.db import Error
    from waitress import create_server

    try:
        configure(places)
    except (Error, ImproperlyConfigured) as error:
        advice = "请检查设置，并确认装了 yujue[postgres]"
        raise UnusableFileError(DATABASE_URL, f"打不开数据库（{type(error).__name__}），{advice}") from error
    try:
        server = create_server(
            get_wsgi_application(),
            host=HOST,
            port=port,
            threads=THREADS,
            ident=None,
            max_request_body_size=4 * LARGEST_UPLOAD,
        )
    except OSError as error:
        reason = f"这个端口用不了（{error.strerror}），请用 --port 换一个"
        raise UnusableFileError(f"{HOST}:{port}", reason) from error
    from yujue.web import workers
    from yujue.web.desk import resume

    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # that somebody waits a moment is no news
    signal.signal(signal.SIGTERM, _stop)
    resume()
    if examples:
        _check_examples()
    address = f"http://{HOST}:{server.effective_port}/"
    told(f"工作台已启动：{address}（只有本机能访问）\n数据在 {places.root}\n按 Ctrl-C 停止\n")
    try:
        server.run()
    finally:
        workers.stop()


def _check_examples() -> None:
    from yujue import api
    from yujue.web.desk import begin
    from yujue.web.models import Job
    from yujue.web.uploads import take_example

    if not Job.objects.exists():
        for one in api.example_documents():
            begin("check", take_example(one.name))


def _stop(number: int, frame: FrameType | None) -> None:
    del number, frame
    sys.exit(0)
