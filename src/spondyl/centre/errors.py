"""What a centre cannot say of itself."""

from spondyl.kernel.errors import DefinitionError


class ProfileError(DefinitionError):
    """Two parts of a profile that do not go together, raised when it is constructed."""

    def __init__(
        self,
        what: str,
        path: tuple[str | int, ...] = (),
        remedy: str = "",
        valid: tuple[str, ...] = (),
    ) -> None:
        """Keep the parts, so that a reader can add the line.

        Args:
            what: what is wrong, in one sentence.
            path: keys as a file has them, and places in lists from 0, to where it stands.
            remedy: what to do about it.
            valid: the words that could stand there.
        """
        self.what = what
        self.path = path
        self.remedy = remedy
        self.valid = valid
        super().__init__(what)
