"""What can be wrong with what the program is given. Each message says where, what, and what to do."""

from __future__ import annotations


class InputError(Exception):
    """Something received cannot be used: ``where`` it is, ``what`` is wrong, ``remedy``: what to do."""

    def __init__(self, where: object, what: str, remedy: str) -> None:
        super().__init__(where, what, remedy)
        self.where, self.what, self.remedy = str(where), what, remedy

    def __str__(self) -> str:
        return f"{self.where}：{self.what}。{self.remedy}。"


class DocumentError(InputError):
    """A document cannot be read, or does not say whose report it is or of when."""


class SidecarError(InputError):
    """The .toml beside a document has a wrong, missing or unknown field, or belongs to another file."""


class TableError(InputError):
    """A built table is missing, damaged, or not as hsdata/tables.py declares it."""
