// The days of the articles, in bars of equal unit: what the time slider moves over.

import type { Article } from "./graph.ts";

export interface Bar {
  readonly first: string; // days, both included
  readonly last: string;
  readonly articles: number;
}

type Unit = "day" | "week" | "month" | "quarter" | "year";

const MOST_BARS = 72;
const DAY = 86_400_000; // milliseconds
const LENGTHS: Record<Unit, number> = { day: 1, week: 7, month: 30, quarter: 91, year: 365 };

/** Articles counted by day, week, month, quarter or year: the shortest that gives no more bars than fit. */
export function countByTime(articles: readonly Article[]): Bar[] {
  const days = articles
    .map(({ date }) => date)
    .filter((date) => date !== null)
    .sort();
  if (!days.length) return [];
  const [first, last] = [days[0]!, days.at(-1)!];
  const length = (Date.parse(last) - Date.parse(first)) / DAY;
  const units = Object.keys(LENGTHS) as Unit[];
  const unit = units.find((unit) => length / LENGTHS[unit] < MOST_BARS) ?? "year";
  const bars = [];
  let counted = 0;
  for (let start = startOf(first, unit); start <= last; start = next(start, unit)) {
    const end = addDays(next(start, unit), -1);
    let upTo = counted;
    while (upTo < days.length && days[upTo]! <= end) upTo += 1;
    bars.push({ first: start, last: end, articles: upTo - counted });
    counted = upTo;
  }
  return bars;
}

function startOf(day: string, unit: Unit): string {
  const date = new Date(day);
  if (unit === "week") return addDays(day, -((date.getUTCDay() + 6) % 7));
  if (unit === "month") return `${day.slice(0, 7)}-01`;
  if (unit === "quarter") return iso(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - (date.getUTCMonth() % 3), 1));
  return unit === "year" ? `${day.slice(0, 4)}-01-01` : day;
}

function next(day: string, unit: Unit): string {
  if (unit === "day" || unit === "week") return addDays(day, LENGTHS[unit]);
  const date = new Date(day);
  const months = { month: 1, quarter: 3, year: 12 }[unit];
  return iso(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
}

function addDays(day: string, days: number): string {
  return iso(Date.parse(day) + days * DAY);
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
