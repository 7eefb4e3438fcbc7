// Where labels stand: none overlaps another, and those that must be there are; as `exports/picture` of the program does.

export interface Box {
  readonly x: number; // of the left upper corner
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A name that wants a label: the middle and radius of its shape, the size of its label, whether it must have it. */
export interface Wanting {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  readonly must: boolean;
}

interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const GAP = 3; // pixels between a shape and its label
const DIRECTIONS = 12; // in which places further off are tried
const RINGS = 40;
const CELL = 64; // pixels

/**
 * Labels for names in the order of priority, null for what is dropped; those that must be there are placed first. Each
 * stands right, left, above or below its name: at the first of these where it covers no label and no shape of a name
 * that has one, else the first where it covers no label. One that must be there tries places further off, too.
 */
export function placeLabels(wanting: readonly Wanting[], frame: Box): (Box | null)[] {
  const placed: (Box | null)[] = wanting.map(() => null);
  const labels = new Grid<Box>((box) => box);
  const discs = new Grid<Disc>(({ x, y, radius }) => ({
    x: x - radius,
    y: y - radius,
    width: 2 * radius,
    height: 2 * radius,
  }));
  for (const one of wanting) if (one.must) discs.add(one);
  const order = [...wanting.keys()].sort((one, other) => Number(wanting[other]!.must) - Number(wanting[one]!.must));
  for (const number of order) {
    const one = wanting[number]!;
    const free = (box: Box) => within(box, frame) && !labels.some(box, (label) => overlap(box, label));
    const first = (boxes: Iterable<Box>) => {
      const apart = [...boxes].filter(free);
      return apart.find((box) => !discs.some(box, (disc) => covers(box, disc))) ?? apart[0] ?? null;
    };
    const box = first(positions(one)) ?? (one.must ? first(further(one)) : null);
    placed[number] = box;
    if (box === null) continue;
    labels.add(box);
    if (!one.must) discs.add(one);
  }
  return placed;
}

function positions({ x, y, radius, width, height }: Wanting): Box[] {
  const away = radius + GAP;
  return [
    { x: x + away, y: y - height / 2, width, height },
    { x: x - away - width, y: y - height / 2, width, height },
    { x: x - width / 2, y: y - away - height, width, height },
    { x: x - width / 2, y: y + away, width, height },
  ];
}

function* further({ x, y, radius, width, height }: Wanting): Generator<Box> {
  for (let ring = 1; ring <= RINGS; ring += 1) {
    const away = radius + GAP + (ring * height) / 2;
    for (let direction = 0; direction < DIRECTIONS; direction += 1) {
      const angle = (2 * Math.PI * direction) / DIRECTIONS;
      const [right, down] = [Math.cos(angle), Math.sin(angle)].map((part) => Number(part.toFixed(6))) as [
        number,
        number,
      ];
      const middle = { x: x + right * (away + width / 2), y: y + down * (away + height / 2) };
      yield { x: middle.x - width / 2, y: middle.y - height / 2, width, height };
    }
  }
}

function within(box: Box, frame: Box): boolean {
  return (
    box.x >= frame.x &&
    box.y >= frame.y &&
    box.x + box.width <= frame.x + frame.width &&
    box.y + box.height <= frame.y + frame.height
  );
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

function covers(box: Box, { x, y, radius }: Disc): boolean {
  const beside = Math.max(box.x - x, 0, x - box.x - box.width);
  const above = Math.max(box.y - y, 0, y - box.y - box.height);
  return Math.hypot(beside, above) < radius;
}

/** Things by the cells of a grid that they lie in, so that only what is near is looked at. */
class Grid<Thing> {
  readonly #cells = new Map<string, Thing[]>();
  readonly #extent: (thing: Thing) => Box;

  constructor(extent: (thing: Thing) => Box) {
    this.#extent = extent;
  }

  add(thing: Thing): void {
    for (const cell of cellsOf(this.#extent(thing))) {
      const inside = this.#cells.get(cell);
      if (inside === undefined) this.#cells.set(cell, [thing]);
      else inside.push(thing);
    }
  }

  /** Whether the test holds for anything near the box. */
  some(box: Box, test: (thing: Thing) => boolean): boolean {
    return cellsOf(box).some((cell) => this.#cells.get(cell)?.some(test));
  }
}

function cellsOf({ x, y, width, height }: Box): string[] {
  const cells = [];
  for (let column = Math.floor(x / CELL); column <= Math.floor((x + width) / CELL); column += 1) {
    for (let row = Math.floor(y / CELL); row <= Math.floor((y + height) / CELL); row += 1) {
      cells.push(`${column},${row}`);
    }
  }
  return cells;
}
