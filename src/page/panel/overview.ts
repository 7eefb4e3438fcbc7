// What is read where nothing is selected: what the page is, its strongest ties, its names and communities.

import { byId, element } from "../base/dom.ts";
import { plural } from "../base/text.ts";
import { byMentions } from "../state/visibility.ts";
import { madeOf } from "./about.ts";
import { listedCommunity, listedName, listedTie } from "./names.ts";
import { note } from "./quotation.ts";
import type { Content, Reading } from "./reading.ts";

const STRONGEST = 5;
const FAMOUS = 10;
const LEAST_MEMBERS = 3; // fewer are no community
const CLAIM = "A tie joins two names that one sentence mentions together; it claims no more.";

export function overview(reading: Reading): Content {
  const { graph, visibility, lists } = reading;
  const ties = graph.ties.filter(({ number }) => visibility.ties[number]);
  const famous = byMentions(graph.entities, visibility);
  const communities = communitiesOf(reading);
  const open = () => byId("about", HTMLDialogElement).showModal();
  return [
    element("h2", { tabindex: -1 }, "Overview"),
    element("p", {}, `${madeOf(graph.about)} ${CLAIM}`),
    graph.part.length ? note(`Part of a larger graph, chosen by ${chosenBy(reading)}.`) : null,
    element("p", {}, element("button", { id: "open-about", click: open }, "About this page")),
    famous.length
      ? null
      : note(graph.entities.length ? "The filters leave no name." : "No names were found in these articles."),
    ties.length ? element("h3", {}, "Strongest ties") : null,
    ...lists.paged("ties", ties, (tie) => listedTie(tie, reading), { most: STRONGEST }),
    famous.length ? element("h3", {}, "Most mentioned") : null,
    ...lists.paged(
      "famous",
      famous,
      (entity) => listedName(entity, plural(visibility.mentions[entity.number]!, "mention"), reading),
      {
        most: FAMOUS,
      },
    ),
    communities.length ? element("h3", {}, "Communities") : null,
    ...lists.paged("communities", communities, ({ number, names }) => listedCommunity(number, names, reading), {
      most: FAMOUS,
    }),
  ];
}

function chosenBy({ graph }: Reading): string {
  return graph.part
    .map(([criterion, names, of]) => `${criterion} (${names.toLocaleString("en")} of ${plural(of, "name")})`)
    .join(", then ");
}

/** Those with enough names that the filters leave, the largest first. */
function communitiesOf({ graph, visibility }: Reading): { number: number; names: number }[] {
  const names: number[] = [];
  for (const { number, community } of graph.entities) {
    if (visibility.entities[number]) names[community] = (names[community] ?? 0) + 1;
  }
  return names
    .map((count, number) => ({ number, names: count }))
    .filter((community) => community.names >= LEAST_MEMBERS)
    .sort((one, other) => other.names - one.names);
}
