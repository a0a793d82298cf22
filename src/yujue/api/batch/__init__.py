"""Many documents at once: in parallel, each in a process that can be ended, with a journal that lets work go on."""

from yujue.api.batch.run import Batch, check_folder
from yujue.api.batch.work import SUFFIXES as REPORT_SUFFIXES
from yujue.api.batch.work import Limits

__all__ = ["REPORT_SUFFIXES", "Batch", "Limits", "check_folder"]
