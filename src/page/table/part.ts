// What is saved: of a selection what belongs to it, else all that the filters leave.

import { findSentences, namedIn } from "../data/finding.ts";
import { type Entity, type Graph, otherEnd, type Tie, tieBetween } from "../data/graph.ts";
import type { State } from "../state/state.ts";
import type { Visibility } from "../state/visibility.ts";

export interface Part {
  readonly entities: readonly Entity[];
  readonly ties: readonly Tie[];
  readonly sentences: readonly number[];
}

/** `chain`: of a path that is selected. What the filters hide is no part. */
export function partOf(graph: Graph, { selection }: State, visibility: Visibility, chain: readonly Entity[]): Part {
  const shown = ({ number }: Tie) => visibility.ties[number]!;
  switch (selection?.kind) {
    case undefined: {
      const sentences = graph.sentences.flatMap(({ marks }, number) => (marks.length ? number : []));
      return left(visibility, graph.entities, graph.ties, sentences);
    }
    case "entities": {
      const ties = [...new Set(selection.entities.flatMap((entity) => entity.ties.filter(shown)))];
      const near = selection.entities.flatMap((entity) =>
        entity.ties.filter(shown).map((tie) => otherEnd(tie, entity)),
      );
      const sentences = selection.entities.flatMap((entity) => entity.sentences);
      return left(visibility, [...selection.entities, ...near], ties, sentences);
    }
    case "tie":
      return ofTies([selection.tie], visibility);
    case "path":
      return ofTies(
        chain.slice(1).map((entity, place) => tieBetween(chain[place]!, entity)!),
        visibility,
      );
    case "community": {
      const inside = ({ community }: Entity) => community === selection.community;
      const ties = graph.ties.filter((tie) => shown(tie) && inside(tie.source) && inside(tie.target));
      const sentences = ties.flatMap((tie) => tie.sentences);
      return left(visibility, graph.entities.filter(inside), ties, sentences);
    }
    case "words": {
      const sentences = findSentences(graph, selection.words);
      return left(
        visibility,
        sentences.flatMap((sentence) => namedIn(graph, sentence)),
        [],
        sentences,
      );
    }
  }
}

function ofTies(ties: readonly Tie[], visibility: Visibility): Part {
  const ends = ties.flatMap(({ source, target }) => [source, target]);
  return left(
    visibility,
    ends,
    ties,
    ties.flatMap(({ sentences }) => sentences),
  );
}

/** What the filters leave, each once, in the order of numbers. */
function left(
  visibility: Visibility,
  entities: readonly Entity[],
  ties: readonly Tie[],
  sentences: readonly number[],
): Part {
  return {
    entities: [...new Set(entities)]
      .filter(({ number }) => visibility.entities[number])
      .sort((one, other) => one.number - other.number),
    ties: [...new Set(ties)]
      .filter(({ number }) => visibility.ties[number])
      .sort((one, other) => one.number - other.number),
    sentences: [...new Set(sentences)]
      .filter((number) => visibility.sentences[number])
      .sort((one, other) => one - other),
  };
}
