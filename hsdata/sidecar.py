"""The .toml beside a document: who said it, when, and which years it looks back on and ahead to."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from hsdata.errors import SidecarError

Year = Field(default=None, ge=1949, le=2100)


class Sidecar(BaseModel):
    """What is known of a document from outside its text. Fields left out are looked for in the text."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)
    title: str
    kind: Literal["work_report", "press"]
    date: date
    region: str = Field(min_length=2)
    issuer: str | None = None
    speaker: str | None = None
    review_from: int | None = Year
    review_to: int | None = Year
    plan_from: int | None = Year
    plan_to: int | None = Year
    origin: str | None = None
    sha256: str | None = Field(default=None, pattern=r"^[0-9a-f]{64}$")

    @model_validator(mode="after")
    def _years_in_order(self) -> Sidecar:
        for first, last in ((self.review_from, self.review_to), (self.plan_from, self.plan_to)):
            if first is not None and last is not None and first > last:
                raise ValueError(f"起年 {first} 晚于止年 {last}")
        return self


def path_of(document: Path) -> Path:
    """Where the sidecar of a document stands: the same name, .toml."""
    return document.with_suffix(".toml")


def read(path: Path) -> Sidecar:
    """A sidecar file, checked. Raises SidecarError naming the file, the field and what to do."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SidecarError(path, f"不是有效的 TOML（{error}）", "请改正所指的行") from error
    try:
        return Sidecar(**content)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"])) or "年份"
        remedy = _REMEDIES.get(first["type"], "请改正这个字段")
        raise SidecarError(path, f"字段 {field} 有误（{first['msg']}）", remedy) from error


_REMEDIES = {
    "extra_forbidden": f"没有这个字段，请删去或改名；可用的字段：{'、'.join(Sidecar.model_fields)}",
    "missing": "请补上这个字段",
    "date_type": "请写成 TOML 日期，例如 date = 2017-04-07，不加引号",
    "literal_error": "请写 work_report（政府工作报告）或 press（媒体解读）",
}
