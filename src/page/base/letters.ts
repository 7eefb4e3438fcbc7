// Letters of other alphabets in those that most of us type, as the package anyascii of Python has them.

const LATIN = "łl øo đd ðd ıi ßss æae œoe";
const CYRILLIC =
  "аa бb вv гg дd еe жzh зz иi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ыy эe юyu яya ђdj єie ѕdz іi јj љlj њnj ћc џdzh ґg";
const GREEK = "αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr ςs σs τt υy φf χch ψps ωo";

const ARABIC = ["اٱ", "يىیے", "كک", "هةہ"]; // forms of one letter, as Apache Lucene has them

const LETTERS: ReadonlyMap<string, string> = new Map([
  ...[LATIN, CYRILLIC, GREEK].flatMap((pairs) => pairs.split(" ").map((pair) => [pair[0]!, pair.slice(1)] as const)),
  ["й", "y"],
  ["ь", ""], // what only softens or parts sounds, most transcriptions leave out
  ["ъ", ""],
  ...[...ARABIC].flatMap((forms) => [...forms].slice(1).map((form) => [form, forms[0]!] as const)),
]);

/** Letters of scripts that part no words, as the inside of a class: Thai, Lao, Myanmar, Khmer, kana, Hangul, Han. */
export const UNSPACED =
  "\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Myanmar}\\p{Script=Khmer}\\p{Script=Hiragana}\\p{Script=Katakana}" +
  "\\p{Script=Hangul}\\p{Script=Han}ー";
// Accents, points of Hebrew and Arabic, and what is unseen: most people leave them out.
const UNWRITTEN =
  /[\u00ad\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1-\u05c7\u0610-\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f]/gu;

/** Lower case, without accents and points, in Latin letters where they are known: for comparing. */
export function fold(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.toLowerCase();
  return text
    .toLowerCase()
    .normalize("NFKC")
    .replace(/й/g, latin)
    .normalize("NFD")
    .replace(UNWRITTEN, "")
    .replace(/\P{ASCII}/gu, latin);
}

/** The order of names in any script: letters with accents beside those without. */
export const compareNames = new Intl.Collator("en").compare;

function latin(letter: string): string {
  return LETTERS.get(letter) ?? letter;
}
