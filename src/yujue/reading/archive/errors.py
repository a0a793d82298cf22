"""Why an archive is refused; each message says in one Chinese line what to do next."""

from __future__ import annotations

from yujue.reading.errors import UnusableFileError


class BrokenArchiveError(UnusableFileError):
    """The archive is cut off or damaged, or packed in a way that we do not know."""

    def __init__(self, file: str) -> None:
        super().__init__(file, "压缩包不完整、已损坏或压缩方式不支持，请重新下载，或解压后直接检查里面的文件")


class EncryptedArchiveError(UnusableFileError):
    """A member needs a password."""

    def __init__(self, file: str) -> None:
        super().__init__(file, "压缩包有密码，请先解压再检查里面的文件")


class EscapingMemberError(UnusableFileError):
    """A member's name leads out of the folder, or it is a link or a device."""

    def __init__(self, file: str, member: str) -> None:
        super().__init__(file, f"压缩包里的“{member[:60]}”指向压缩包之外，可能是恶意文件，已拒绝，请勿打开")


class BombError(UnusableFileError):
    """Unpacked, the archive would be larger than any disclosure."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(file, f"压缩包{reason}，不像正常的公开文件，已拒绝，请解压后挑出需要的文件再检查")


class NothingReadableError(UnusableFileError):
    """No member is a document."""

    def __init__(self, file: str) -> None:
        super().__init__(file, "压缩包里没有可以检查的文件，请确认里面有 PDF、Word、Excel、网页或文本")


class SeveralDisclosuresError(UnusableFileError):
    """The members are not one disclosure."""

    def __init__(self, file: str, names: list[str]) -> None:
        some = "、".join(names[:3]) + ("等" if len(names) > 3 else "")
        super().__init__(file, f"压缩包里有 {len(names)} 份不同的公开（{some}），请解压成文件夹，再检查整个文件夹")
