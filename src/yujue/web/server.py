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
from yujue.web.settings import LARGEST_UPLOAD, Sharing, opened

LOOPBACK = {"127.0.0.1", "localhost"}
THREADS = 8
PROXIED = {"trusted_proxy": "*", "trusted_proxy_headers": {"x-forwarded-for", "x-forwarded-proto"}}
"""Behind a proxy nobody else reaches the port; the proxy says who asks, for the limit on logins."""


def run(
    data: Path | None,
    port: int,
    told: Callable[[str], None],
    *,
    examples: bool = False,
    sharing: Sharing | None = None,
) -> None:
    """Serve until stopped by Ctrl-C or SIGTERM; `examples` are checked where nothing has been yet."""
    root = data or user_folder()
    with hold(root):
        _serve(prepare(root), port, told, examples, sharing or Sharing())


def _serve(places: Places, port: int, told: Callable[[str], None], examples: bool, sharing: Sharing) -> None:
    from django.core.wsgi import get_wsgi_application
    from waitress import create_server

    opened(places, sharing)
    try:
        server = create_server(
            get_wsgi_application(),
            host=sharing.host,
            port=port,
            threads=THREADS,
            ident=None,
            max_request_body_size=4 * LARGEST_UPLOAD,
            clear_untrusted_proxy_headers=True,
            **(PROXIED if sharing.https else {}),
        )
    except OSError as error:
        reason = f"这个端口用不了（{error.strerror}），请用 --port 换一个"
        raise UnusableFileError(f"{sharing.host}:{port}", reason) from error
    from yujue.web import batches, workers
    from yujue.web.desk import resume

    _nobody_yet(sharing)
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # that somebody waits a moment is no news
    signal.signal(signal.SIGTERM, _stop)
    resume()
    batches.resume()
    told(_greeting(sharing, server.effective_port, places))
    try:
        if examples:
            _check_examples()
        server.run()
    finally:
        workers.stop()


def _nobody_yet(sharing: Sharing) -> None:
    """Refuse to listen to others while nobody has an account: everything would be open or nobody could come in."""
    from yujue.web.models import User

    if (sharing.host not in LOOPBACK or sharing.shared) and not User.objects.exists():
        raise UnusableFileError(
            "yujue serve", "还没有用户，请先用 yujue users add 名字 --role administrator 建立管理员"
        )


def _greeting(sharing: Sharing, port: int, places: Places) -> str:
    from yujue.web.accounts.sessions import shared

    reach = "只有本机能访问" if sharing.host in LOOPBACK else f"监听 {sharing.host}，请放在 https 代理后面"
    users = "；需要登录" if shared() else ""
    host = "127.0.0.1" if sharing.host in LOOPBACK else sharing.host
    return f"工作台已启动：http://{host}:{port}/（{reach}{users}）\n数据在 {places.root}\n按 Ctrl-C 停止\n"


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
