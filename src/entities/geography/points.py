"""The table of points: which places have a name, and where each is. It is read only when somebody asks for a point."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the map, in degrees.

    `kind` is country, part (of a country), continent, region (seas, too), city (100,000 inhabitants or more) or town.
    The `code` is that of its country (ISO 3166-1), with GeoNames' of the part in some ("GB.ENG"); empty if it is in
    none.
    """

    kind: str
    code: str
    latitude: float
    longitude: float

    @property
    def country(self) -> str:
        """The code of its country; empty if it is in none, or in several."""
        return self.code.partition(".")[0]

    def lies_in(self, other: Spot) -> bool:
        """Whether it is in the country, or the part of one, that another is."""
        return other.code != "" and f"{self.code}.".startswith(f"{other.code}.")


@dataclass(frozen=True, slots=True)
class Known:
    """The places of a name, the best known first; `doubtful` if the name alone may well mean another, or no place."""

    spots: tuple[Spot, ...]
    doubtful: bool


def find_points(keys: Iterable[str]) -> dict[str, Known]:
    """The places of those names (`place_key`) that the table has."""
    wanted = set(keys)
    found = {}
    for line in files(__package__).joinpath("points.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        head, _, cells = line.partition("\t")
        key = head.removesuffix("?")
        if key in wanted:
            found[key] = Known(tuple(map(_spot, cells.split("\t"))), doubtful=head != key)
    return found


def _spot(cell: str) -> Spot:
    kind, code, latitude, longitude = cell.split(" ")
    return Spot(kind, code.removeprefix("-"), float(latitude), float(longitude))
