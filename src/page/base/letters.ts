// Letters of other alphabets in those that most of us type, as the package anyascii of Python has them.

const LATIN = "łl øo đd ðd ıi ßss æae œoe";
const CYRILLIC =
  "аa бb вv гg дd еe жzh зz иi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ыy эe юyu яya ђdj єie ѕdz іi јj љlj њnj ћc џdzh ґg";
const GREEK = "αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr ςs σs τt υy φf χch ψps ωo";

const LETTERS: ReadonlyMap<string, string> = new Map([
  ...[LATIN, CYRILLIC, GREEK].flatMap((pairs) => pairs.split(" ").map((pair) => [pair[0]!, pair.slice(1)] as const)),
  ["й", "y"],
  ["ь", ""], // what only softens or parts sounds, most transcriptions leave out
  ["ъ", ""],
]);

/** Lower case, without accents, in Latin letters where they are known: for comparing. */
export function fold(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.toLowerCase();
  return text
    .toLowerCase()
    .normalize("NFC")
    .replace(/й/g, latin)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/\P{ASCII}/gu, latin);
}

function latin(letter: string): string {
  return LETTERS.get(letter) ?? letter;
}
