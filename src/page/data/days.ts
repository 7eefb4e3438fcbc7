// The days of the articles, in bars of equal length: what the time slider moves over.

import type { Article } from "./graph.ts";

export interface Bar {
  readonly first: string; // days (YYYY-MM-DD), both included
  readonly last: string;
  readonly articles: number;
}

/** A calendar period that bars may have, by how the next one after a day's begins. */
interface Unit {
  readonly days: number; // about so many
  readonly start: (day: Date) => Date;
  readonly next: (start: Date) => Date;
}

const MOST_BARS = 72;
const DAY = 86_400_000; // milliseconds
const UNITS: readonly Unit[] = [
  { days: 1, start: (day) => day, next: (start) => addDays(start, 1) },
  { days: 7, start: (day) => addDays(day, -((day.getUTCDay() + 6) % 7)), next: (start) => addDays(start, 7) },
  ...[1, 3, 12].map(ofMonths),
];

/** Articles counted by day, week, month, quarter, year or several years: the shortest that gives few enough bars. */
export function countByTime(articles: readonly Article[]): Bar[] {
  const days = articles
    .map(({ date }) => date)
    .filter((date) => date !== null)
    .sort();
  if (!days.length) return [];
  const [first, last] = [days[0]!, days.at(-1)!];
  const length = (Date.parse(last) - Date.parse(first)) / DAY;
  const unit =
    UNITS.find(({ days }) => length / days < MOST_BARS) ?? ofMonths(12 * Math.ceil(length / 365 / MOST_BARS));
  const bars: Bar[] = [];
  let counted = 0;
  for (let start = unit.start(new Date(first)); start <= new Date(last); start = unit.next(start)) {
    const end = iso(addDays(unit.next(start), -1));
    let upTo = counted;
    while (upTo < days.length && days[upTo]! <= end) upTo += 1;
    bars.push({ first: later(first, iso(start)), last: earlier(last, end), articles: upTo - counted });
    counted = upTo;
  }
  return bars;
}

function ofMonths(months: number): Unit {
  const month = (day: Date) => day.getUTCFullYear() * 12 + day.getUTCMonth();
  const begin = (number: number) => {
    const date = new Date(0);
    date.setUTCFullYear(Math.floor(number / 12), number % 12, 1); // Date.UTC takes the years before 100 for others
    return date;
  };
  return {
    days: 30.4 * months,
    start: (day) => begin(month(day) - (month(day) % months)),
    next: (start) => begin(month(start) + months),
  };
}

function addDays(day: Date, days: number): Date {
  return new Date(day.getTime() + days * DAY);
}

/** A date as articles have it; they have four digits for the year. */
function iso(date: Date): string {
  if (date.getUTCFullYear() > 9999) return "9999-12-31";
  return date.getUTCFullYear() < 0 ? "0000-01-01" : date.toISOString().slice(0, 10);
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}
