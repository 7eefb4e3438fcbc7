// Tables as CSV (RFC 4180), by the rules of `entities.tables`: text in a cell is something to read, never a formula.

export type Value = string | number | null;

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

const LONGEST = 32_767; // UTF-16 code units in a cell of Excel
const MARK = "\ufeff"; // by which spreadsheet programs know UTF-8
const FORMULA = /^[=+\-@\t\r]/; // https://owasp.org/www-community/attacks/CSV_Injection
const ILLEGAL = /[^\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

export function toCsv({ columns, rows }: Table): string {
  return MARK + [columns, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(value: Value): string {
  if (value === null) return "";
  const text = typeof value === "number" ? String(value) : cellText(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function cellText(text: string): string {
  const guarded = FORMULA.test(text) ? `'${text}` : text;
  return shortened(guarded.replace(/\r\n?/g, "\n").replace(ILLEGAL, "\ufffd"));
}

function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const note = ` [... cut: ${[...text].length.toLocaleString("en")} characters]`;
  return text.slice(0, LONGEST - note.length).replace(/[\ud800-\udbff]$/, "") + note;
}
