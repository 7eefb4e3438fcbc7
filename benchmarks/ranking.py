"""What each measure puts first: names that are everywhere, names met once, or those between.

    python benchmarks/ranking.py graphs/entities.db "Tony Blair"

For the hundred most mentioned people: how many of the first ten (of any label) are among the twenty most mentioned
names of the whole graph, and how many share one report only with the one who was asked about. Both should be low.
"""

from __future__ import annotations

import sys
from pathlib import Path

from entities.lookup import find_entity
from entities.model import Label, Measure
from entities.store import read_store
from entities.store.asked.ties import Ranking, neighbors
from entities.store.whole.entities import all_entities

PEOPLE, EVERYWHERE, FIRST = 100, 20, 10


def main() -> None:
    """Print the two shares for each measure, then the first ten of some names by the default."""
    with read_store(Path(sys.argv[1])) as connection:
        ranked = sorted(all_entities(connection), key=lambda entity: (-entity.mentions, entity.id))
        everywhere = {entity.id for entity in ranked[:EVERYWHERE]}
        people = [entity for entity in ranked if entity.label is Label.PERSON][:PEOPLE]
        for by in Measure:
            listed = [n for person in people for n in neighbors(connection, person.id, Ranking(by, limit=FIRST))]
            common = sum(neighbor.entity in everywhere for neighbor in listed) / len(listed)
            once = sum(neighbor.tie.reports == 1 for neighbor in listed) / len(listed)
            print(f"| {by.value} | {common:.0%} | {once:.0%} |")
        for asked in sys.argv[2:]:
            entity = find_entity(connection, asked).entity
            for label in (Label.PERSON, None):
                first = neighbors(connection, entity.id, Ranking(label=label, limit=FIRST))
                print(f"{entity.name}, {label or 'all'}: {', '.join(neighbor.name for neighbor in first)}")


if __name__ == "__main__":
    main()
