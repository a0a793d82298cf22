"""The application that the commands hang on, with its help in Chinese."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from typer import core, rich_utils

from yujue import __version__

rich_utils.ARGUMENTS_PANEL_TITLE = "参数"
rich_utils.OPTIONS_PANEL_TITLE = "选项"
rich_utils.COMMANDS_PANEL_TITLE = "命令"
rich_utils.REQUIRED_LONG_STRING = "[必填]"
rich_utils.DEFAULT_STRING = "[默认：{}]"


class Command(core.TyperCommand):
    """A command whose `--help` explains itself in Chinese."""

    def get_help_option(self, ctx: Any) -> Any:
        """Give the help option."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "显示本帮助。"
        return option


class Group(core.TyperGroup):
    """A group whose `--help` explains itself in Chinese."""

    def get_help_option(self, ctx: Any) -> Any:
        """Give the help option."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "显示本帮助。"
        return option


app = typer.Typer(
    name="yujue",
    cls=Group,
    help="预决：读取和核对公开的部门预算、部门决算。",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def show_version(wanted: bool) -> None:
    """Print the version and stop."""
    if wanted:
        typer.echo(f"yujue {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=show_version, is_eager=True, help="显示版本。")
    ] = False,
) -> None:
    """预决：读取和核对公开的部门预算、部门决算。"""
    del version
