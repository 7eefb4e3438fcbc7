// A community that is selected: names that are mentioned together more than with the rest.

import { element } from "../base/dom.ts";
import { plural } from "../base/text.ts";
import { communityName } from "../data/communities.ts";
import { byMentions } from "../state/visibility.ts";
import { mentionsOf } from "./figures.ts";
import { heading, listedName, listedTie } from "./names.ts";
import { note } from "./quotation.ts";
import type { Content, Reading } from "./reading.ts";

const STRONGEST = 5;

export function communityPanel(number: number, reading: Reading): Content {
  const { graph, visibility, leaders, lists } = reading;
  const members = byMentions(graph.entities, visibility).filter(({ community }) => community === number);
  const inside = graph.ties.filter(
    (tie) => visibility.ties[tie.number] && tie.source.community === number && tie.target.community === number,
  );
  return [
    heading(communityName(leaders[number] ?? []), null, reading),
    element(
      "p",
      {},
      `A community of ${plural(members.length, "name")} with ${plural(inside.length, "tie")} among them.`,
    ),
    note("They are mentioned together more than with the rest; that is all that makes them one."),
    element("h3", {}, "Strongest ties"),
    ...lists.paged("ties", inside, (tie) => listedTie(tie, reading), { most: STRONGEST }),
    element("h3", {}, "Names"),
    ...lists.paged("members", members, (entity) => listedName(entity, mentionsOf(entity, reading), reading)),
  ];
}
