// Points and sizes, in pixels unless it is said otherwise.

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the reader looks: what stands in the middle, in units of the drawing, and how many times it is enlarged. */
export interface Look extends Point {
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}
