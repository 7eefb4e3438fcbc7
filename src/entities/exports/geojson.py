"""GeoJSON, which QGIS and kepler.gl open: the places that have a point, and who is mentioned together with each.

https://www.rfc-editor.org/rfc/rfc7946: WGS 84, longitude before latitude. Properties are flat, lists joined by "; ":
most readers make a column of each, and show nothing of what is nested.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TextIO

from entities.errors import ExportError
from entities.exports import Written
from entities.exports.columns import LABEL, NODE_COLUMNS
from entities.exports.content import Content, Node, strongest_first
from entities.exports.node_link import flat_attributes, write_lines
from entities.geography import locate_places
from entities.geography.locating import Ground
from entities.geography.points import Spot
from entities.model import Label
from entities.wording import plural

_MOST_NAMES = 10
_COLUMNS = [column for column in NODE_COLUMNS if column.name != "type"]  # all are places
_COMPANY = {Label.PERSON: "people", Label.ORGANIZATION: "organizations"}

Company = Mapping[str, Sequence[tuple[Node, int]]]
"""By the id of a place, who is mentioned together with it, the strongest tie first, each with the number of reports."""


def write(content: Content, files: Sequence[TextIO]) -> Written:
    """Write a FeatureCollection of places; those that have no point are counted. Raises ExportError if none has one."""
    (file,) = files
    located = locate_places(content.connection)
    nodes = {node.entity.id: node for node in content.nodes()}
    places = [node for node in nodes.values() if node.entity.label is Label.PLACE]
    on_the_map = [(node, one.spot, one.ground) for node in places if (one := located[node.entity.id]).spot is not None]
    if not places:
        raise ExportError("There are no places in it: nothing was written.")
    if not on_the_map:
        raise ExportError(f"None of {plural(len(places), 'place')} has a point on the map: nothing was written.")
    company = _company(content, nodes)
    file.write('{"type": "FeatureCollection", "features": [\n')
    written = write_lines(file, (_feature(*place, company) for place in on_the_map))
    file.write("\n]}\n")
    return Written(((written, "places"), (len(places) - written, "places without a point")))


def _company(content: Content, nodes: Mapping[str, Node]) -> Company:
    found = defaultdict(list)
    for tie in sorted(content.edges(), key=strongest_first):
        for place, other in ((tie.source, tie.target), (tie.target, tie.source)):
            if nodes[place].entity.label is Label.PLACE:
                found[place].append((nodes[other], tie.reports))
    return found


def _feature(node: Node, spot: Spot, ground: Ground, company: Company) -> dict[str, object]:
    properties = {
        "id": node.entity.id,
        "name": LABEL.value(node),
        "kind": spot.kind,
        "located_by": ground,
        **flat_attributes(_COLUMNS, node),
        **dict(_names(company.get(node.entity.id, ()))),
    }
    point = {"type": "Point", "coordinates": [spot.longitude, spot.latitude]}
    return {"type": "Feature", "id": node.entity.id, "geometry": point, "properties": properties}


def _names(company: Sequence[tuple[Node, int]]) -> Iterator[tuple[str, str]]:
    """Who is mentioned together with a place most, by label: "Ann Smith (3); Bob Brown (1)"."""
    for label, name in _COMPANY.items():
        of_label = [f"{LABEL.value(node)} ({reports})" for node, reports in company if node.entity.label is label]
        if of_label:
            yield name, "; ".join(of_label[:_MOST_NAMES])
