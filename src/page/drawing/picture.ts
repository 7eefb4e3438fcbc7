// The picture of the graph: sigma draws it, with what is selected in front and everything else faint.

import { UndirectedGraph } from "graphology";
import Sigma from "sigma";
import {
  EdgeLineProgram,
  EdgeRectangleProgram,
  type NodeHoverDrawingFunction,
  type NodeLabelDrawingFunction,
} from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import { translucent } from "./color.ts";
import { colorOf } from "../base/dom.ts";
import type { Entity, Graph, Tie } from "../data/graph.ts";
import { colorName } from "./legend.ts";
import { endsOf, type State } from "../state/state.ts";
import { markedName } from "../base/text.ts";
import type { Visibility } from "../state/visibility.ts";

const MANY_TIES = 20_000; // from here on ties are drawn as hairlines, and not at all while the picture moves
const CLOSE = 0.4; // how close the camera comes to what was searched for: the part of the width that is seen
const LEAST_SIZE = 2; // radii, in pixels
const MORE_SIZE = 14;
const AREA = 1600; // square pixels for an entity; where there are fewer, all are drawn smaller
const SMALLEST = 0.35; // of the size that they have with enough room
const REACH = 6; // how many pixels beside a tie a click still means it
const CLEAR_TIES = 1_500; // the more ties above these, the more lets each shine through
const FAINTEST = 0.12; // opacity
const THIN = 1.6; // a tie of one sentence, in pixels

interface NodeAttributes {
  x: number;
  y: number;
  size: number;
  label: string;
}

export interface PictureEvents {
  readonly entity: (entity: Entity) => void;
  readonly tie: (tie: Tie) => void;
  readonly nothing: () => void;
}

interface Theme {
  readonly ink: string;
  readonly paper: string;
  readonly faint: string;
  readonly tie: string;
  readonly chosen: string;
  readonly colors: readonly string[]; // of entities, by number
}

export class Picture {
  readonly sigma: Sigma<NodeAttributes>;
  readonly #graph: Graph;
  #theme: Theme;
  #state: State;
  #visibility: Visibility;
  #near: ReadonlySet<Entity> = new Set();

  constructor(container: HTMLElement, graph: Graph, state: State, visibility: Visibility, events: PictureEvents) {
    this.#graph = graph;
    this.#state = state;
    this.#visibility = visibility;
    this.#theme = this.#readTheme();
    const area = container.clientWidth * container.clientHeight;
    this.sigma = new Sigma<NodeAttributes>(drawable(graph, area), container, {
      allowInvalidContainer: true,
      defaultDrawNodeHover: this.#drawHovered,
      defaultDrawNodeLabel: this.#drawLabel,
      edgeProgramClasses: { line: EdgeRectangleProgram, hairline: EdgeLineProgram },
      edgeReducer: (key) => this.#showTie(graph.ties[Number(key)]!),
      hideEdgesOnMove: graph.ties.length > MANY_TIES,
      labelDensity: 0.8,
      labelFont: getComputedStyle(document.body).fontFamily,
      labelRenderedSizeThreshold: 3.5,
      labelSize: 13,
      maxCameraRatio: 3,
      minCameraRatio: 0.01,
      minEdgeThickness: THIN,
      nodeReducer: (key, node) => this.#showEntity(graph.entities[Number(key)]!, node),
      stagePadding: 40,
      zIndex: true,
    });
    this.sigma.on("clickNode", ({ node }) => events.entity(graph.entities[Number(node)]!));
    this.sigma.on("clickStage", ({ event }) => {
      const tie = this.#tieAt(event);
      if (tie === null) events.nothing();
      else events.tie(tie);
    });
    this.#startPointing(container);
  }

  show(state: State, visibility: Visibility): void {
    this.#state = state;
    this.#visibility = visibility;
    this.#near = near(state, visibility);
    this.restyle();
  }

  /** Draw anew, in the colours that hold now. */
  restyle(): void {
    this.#theme = this.#readTheme();
    this.sigma.refresh();
  }

  /** Bring entities into view. */
  lookAt(entities: readonly Entity[]): void {
    const places = entities.map(({ number }) => this.sigma.getNodeDisplayData(String(number))!);
    const middle = (axis: "x" | "y") => places.reduce((sum, place) => sum + place[axis], 0) / places.length;
    const spread = Math.max(...places.map((place) => Math.hypot(place.x - middle("x"), place.y - middle("y"))));
    const ratio = Math.max(CLOSE, Math.min(1, 3 * spread));
    this.#move({ x: middle("x"), y: middle("y"), ratio });
  }

  zoom(factor: number): void {
    this.#move({ ratio: this.sigma.getCamera().getBoundedRatio(this.sigma.getCamera().ratio / factor) });
  }

  /** Move by parts of what is seen. */
  pan(right: number, up: number): void {
    const { x, y, ratio } = this.sigma.getCamera();
    this.#move({ x: x + right * ratio, y: y + up * ratio });
  }

  showAll(): void {
    this.#move({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
  }

  /** The tie that passes nearest, of those in front; a hand that aims at a hairline may miss it by some pixels. */
  #tieAt(pixel: { x: number; y: number }): Tie | null {
    const at = this.sigma.viewportToFramedGraph(pixel);
    const reach = Math.abs(this.sigma.viewportToFramedGraph({ x: pixel.x + REACH, y: pixel.y }).x - at.x);
    let [found, depth, nearest]: [Tie | null, number, number] = [null, 0, reach];
    for (const tie of this.#graph.ties) {
      const shown = this.sigma.getEdgeDisplayData(String(tie.number))!;
      if (shown.hidden || shown.zIndex < depth) continue;
      const [one, other] = [tie.source, tie.target].map(({ number }) => this.sigma.getNodeDisplayData(String(number))!);
      const distance = distanceToLine(at, one!, other!);
      if (distance >= reach || (shown.zIndex === depth && distance >= nearest)) continue;
      [found, depth, nearest] = [tie, shown.zIndex, distance];
    }
    return found;
  }

  /** The cursor shows what can be clicked; finding a tie takes too long where there are many. */
  #startPointing(container: HTMLElement): void {
    let [hovered, waiting] = [false, 0];
    const point = (pointing: boolean) => container.classList.toggle("pointing", pointing);
    this.sigma.on("enterNode", () => point((hovered = true)));
    this.sigma.on("leaveNode", () => point((hovered = false)));
    if (this.#graph.ties.length > MANY_TIES) return;
    this.sigma.on("moveBody", ({ event }) => {
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(() => point(hovered || this.#tieAt(event) !== null));
    });
  }

  #move(to: { x?: number; y?: number; ratio?: number; angle?: number }): void {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    void this.sigma.getCamera().animate(to, { duration: still ? 1 : 250 });
  }

  #showEntity(entity: Entity, node: NodeAttributes): Partial<NodeDisplayData> {
    if (!this.#visibility.entities[entity.number]) return { ...node, hidden: true };
    const color = this.#theme.colors[entity.number]!;
    if (this.#state.selection === null) return { ...node, color, forceLabel: entity.watched };
    if (!this.#near.has(entity)) return { ...node, color: this.#theme.faint, label: null, zIndex: 0 };
    const ends = this.#isEnd(entity);
    return { ...node, color, zIndex: ends ? 2 : 1, forceLabel: ends, highlighted: ends };
  }

  #showTie(tie: Tie): Partial<EdgeDisplayData> {
    if (!this.#visibility.ties[tie.number]) return { hidden: true };
    const size = THIN + Math.log2(tie.sentences.length || 1);
    const selection = this.#state.selection;
    const type = this.#graph.ties.length > MANY_TIES ? "hairline" : "line";
    if (selection === null) return { color: this.#theme.tie, size, type };
    const ends = endsOf(selection);
    if (selection.kind === "tie" && selection.tie === tie)
      return { color: this.#theme.chosen, size: size + 2, zIndex: 2 };
    if (ends.includes(tie.source) || ends.includes(tie.target)) {
      return { color: this.#theme.chosen, size, zIndex: 1 };
    }
    return { color: this.#theme.faint, size: THIN, type, zIndex: 0 };
  }

  #isEnd(entity: Entity): boolean {
    return endsOf(this.#state.selection).includes(entity);
  }

  #readTheme(): Theme {
    const cached = new Map<string, string>();
    const color = (name: string) => {
      if (!cached.has(name)) cached.set(name, colorOf(name));
      return cached.get(name)!;
    };
    return {
      ink: color("ink"),
      paper: color("paper"),
      faint: color("faint"),
      tie: translucent(color("tie"), Math.max(FAINTEST, Math.min(1, Math.sqrt(CLEAR_TIES / this.#graph.ties.length)))),
      chosen: color("chosen"),
      colors: this.#graph.entities.map((entity) => color(colorName(entity, this.#state.colorBy))),
    };
  }

  readonly #drawLabel: NodeLabelDrawingFunction<NodeAttributes> = (context, data, settings) => {
    if (!data.label) return;
    context.font = `${settings.labelWeight} ${settings.labelSize}px ${settings.labelFont}`;
    context.lineWidth = 3;
    context.lineJoin = "round";
    context.strokeStyle = this.#theme.paper;
    context.fillStyle = this.#theme.ink;
    const [x, y] = [data.x + data.size + 3, data.y + settings.labelSize / 3];
    context.strokeText(data.label, x, y); // so that it can be read on top of ties
    context.fillText(data.label, x, y);
  };

  readonly #drawHovered: NodeHoverDrawingFunction<NodeAttributes> = (context, data, settings) => {
    context.beginPath();
    context.arc(data.x, data.y, data.size + 2, 0, 2 * Math.PI);
    context.lineWidth = 2;
    context.strokeStyle = this.#theme.ink;
    context.stroke();
    context.font = `${settings.labelWeight} ${settings.labelSize}px ${settings.labelFont}`;
    const width = context.measureText(data.label ?? "").width;
    context.fillStyle = this.#theme.paper;
    context.fillRect(data.x + data.size + 3, data.y - settings.labelSize * 0.7, width + 2, settings.labelSize * 1.4);
    this.#drawLabel(context, data, settings);
  };
}

type Point = { readonly x: number; readonly y: number };

/** How far a point is from the line between two others. */
function distanceToLine(at: Point, one: Point, other: Point): number {
  const [x, y] = [other.x - one.x, other.y - one.y];
  const along = ((at.x - one.x) * x + (at.y - one.y) * y) / (x * x + y * y || 1);
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(one.x + part * x - at.x, one.y + part * y - at.y);
}

/** What stands out: the ends of the tie that is selected, or the entity and those to which a visible tie leads. */
function near({ selection }: State, visibility: Visibility): Set<Entity> {
  if (selection === null) return new Set();
  const visible = (tie: Tie) => visibility.ties[tie.number]!;
  const start = endsOf(selection);
  const ties = selection.kind === "tie" ? [selection.tie] : start.flatMap((entity) => entity.ties.filter(visible));
  return new Set([...start, ...ties.flatMap((tie) => [tie.source, tie.target])]);
}

function drawable(graph: Graph, area: number): UndirectedGraph<NodeAttributes> {
  const drawn = new UndirectedGraph<NodeAttributes>();
  const highest = graph.entities.reduce((most, { degree }) => Math.max(most, degree), 1);
  const room = Math.sqrt(area / (AREA * graph.entities.length));
  const scale = Math.min(1, Math.max(SMALLEST, room));
  for (const entity of graph.entities) {
    const { number, x, y, degree } = entity;
    const size = (LEAST_SIZE + MORE_SIZE * Math.sqrt(degree / highest)) * scale;
    drawn.addNode(String(number), { x, y, size, label: markedName(entity) });
  }
  for (const { number, source, target } of graph.ties) {
    drawn.addUndirectedEdgeWithKey(String(number), String(source.number), String(target.number));
  }
  return drawn;
}
