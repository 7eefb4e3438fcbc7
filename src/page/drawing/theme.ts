// The colours and letters of a drawing, as page.css has them now: for day, night, and colours that the reader forces.

import { colorOf } from "../base/dom.ts";
import type { Entity } from "../data/graph.ts";
import type { ColorBy } from "../state/state.ts";
import { colorName } from "./legend.ts";

export interface Theme {
  readonly ink: string;
  readonly quiet: string;
  readonly paper: string;
  readonly tie: string;
  readonly chosen: string;
  readonly font: string; // a CSS family
  readonly color: (entity: Entity) => string;
}

export function readTheme(colorBy: ColorBy): Theme {
  const known = new Map<string, string>();
  const color = (name: string) => {
    if (!known.has(name)) known.set(name, colorOf(name));
    return known.get(name)!;
  };
  return {
    ink: color("ink"),
    quiet: color("quiet"),
    paper: color("paper"),
    tie: color("tie"),
    chosen: color("chosen"),
    font: getComputedStyle(document.body).fontFamily,
    color: (entity) => color(colorName(entity, colorBy)),
  };
}
