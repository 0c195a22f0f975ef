"""How large a place is: a nation, province, city or county, by the table of regions or by its name."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

KINDS = {"city": "city", "district": "county", "county_city": "county", "county": "county", "zone": "county"}


class Places(BaseModel):
    """Names and endings that tell a region's size; the first level that fits is taken."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    nation: tuple[str, ...]
    province: tuple[str, ...]
    city: tuple[str, ...]
    county: tuple[str, ...]
    county_cities: tuple[str, ...]

    def level(self, region: str, kind: str | None) -> str | None:
        """nation, province, city, county; None for a park or several places at once.

        ``kind`` is what the table of regions says, None where the region is not in it.
        """
        if kind:
            return KINDS[kind]
        if "、" in region:
            return None
        if region in self.county_cities:
            return "county"
        for level in ("nation", "province", "city", "county"):
            if region.endswith(getattr(self, level)):
                return level
        return None
