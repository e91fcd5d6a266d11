// Two letters of other alphabets that old fonts and converters leave in place of Đ and đ.
const ETH_LOOKALIKES = /[\u00D0\u0189\u0110]/g;
const SMALL_ETH_LOOKALIKES = /[\u00F0\u0256]/g;
const LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const WIDE_SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
const CONTROLS = /[^\P{Cc}\n\t]/gu;
/** Whatever any of these, or half a character, stands in; most texts have nothing of it. */
const UNCLEAN =
  /(?![\n\t])[\p{Cc}\u00A0\u00AD\u00D0\u00F0\u0189\u0256\u061C\u1680\u180E\u2000-\u200C\u200E\u200F\u2028-\u202F\u205F-\u206F\u3000\uD800-\uDFFF\uFEFF\uFFF9-\uFFFD]/u;
// Joiner U+200D stays: emoji sequences need it. Direction marks go: they can make a text read as another.
const INVISIBLES =
  /[\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/g;

export type CleanText = { readonly original: string; readonly text: string };

/** A text of several lines as the product stores it: NFC, Vietnamese Đ, `\n` only, nothing invisible. */
export function cleanText(input: string): string {
  return cleanCharacters(input)
    .replace(/(?<![ \t])[ \t]+$/gm, '')
    .replace(/\n{4,}/g, '\n\n\n')
    .trim();
}

/** A text of one line (a name, a number, a search): every run of spaces and breaks is one space. */
export function cleanLine(input: string): string {
  return cleanCharacters(input).replace(/\s+/g, ' ').trim();
}

/** The clean text beside what was really typed. The original only loses what a database cannot hold. */
export function receiveText(input: string): CleanText {
  return { original: input.replaceAll('\u0000', '').toWellFormed(), text: cleanText(input) };
}

function cleanCharacters(input: string): string {
  if (isPlainAscii(input)) return input.replace(/\r\n?/g, '\n');
  if (!UNCLEAN.test(input)) return input.normalize('NFC');
  return input
    .replace(LINE_BREAKS, '\n')
    .replace(CONTROLS, '')
    .replace(WIDE_SPACES, ' ')
    .replace(INVISIBLES, '')
    .replace(ETH_LOOKALIKES, 'Đ')
    .replace(SMALL_ETH_LOOKALIKES, 'đ')
    .toWellFormed()
    .replaceAll('\uFFFD', '')
    .normalize('NFC');
}

function isPlainAscii(input: string): boolean {
  return /^[\t\n\r\u0020-\u007E]*$/.test(input);
}
