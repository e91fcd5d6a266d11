/** How one kind of paper is numbered, in an office's own words: `{số}/{năm}/NQ-HĐND`. */
export type NumberTemplate = { readonly parts: readonly TemplatePart[] };

type TemplatePart =
  | { readonly kind: 'number'; readonly width: number }
  | { readonly kind: 'year' | 'paper' | 'body' }
  | { readonly kind: 'literal'; readonly text: string };

export type NumberFacts = {
  readonly number: number;
  readonly year: number;
  /** The sign of the paper's kind (NQ, TB, KH), for `{loại}`. */
  readonly paper?: string;
  /** The sign of the body (HĐND, TTHĐND), for `{cơ quan}`. */
  readonly body?: string;
};

export const TEMPLATE_FAILURES = [
  'template.empty',
  'template.unknown-token',
  'template.needs-one-number',
  'template.bad-character',
] as const;
export type TemplateFailure = (typeof TEMPLATE_FAILURES)[number];
export type ReadTemplate =
  | { ok: true; template: NumberTemplate }
  | { ok: false; code: TemplateFailure };

const TOKEN = /\{([^{}]*)\}/g;
const NUMBER_TOKEN = /^số(?::0([1-9]))?$/;
const LITERAL = /^[\p{L}\p{N}\-/. ]*$/u;
// Word and phones put these in place of a hyphen.
const DASHES = /[\u2010-\u2015\u2212]/g;
const LONGEST_NUMBER = 6;

export function readTemplate(typed: string): ReadTemplate {
  const text = typed.normalize('NFC').trim();
  if (text === '') return { ok: false, code: 'template.empty' };
  const parts: TemplatePart[] = [];
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    const part = tokenPart((match[1] ?? '').trim().toLowerCase());
    if (!part) return { ok: false, code: 'template.unknown-token' };
    if (match.index > at) parts.push({ kind: 'literal', text: text.slice(at, match.index) });
    parts.push(part);
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push({ kind: 'literal', text: text.slice(at) });
  return check(parts);
}

function tokenPart(name: string): TemplatePart | null {
  const number = NUMBER_TOKEN.exec(name);
  if (number) return { kind: 'number', width: Number(number[1] ?? 1) };
  if (name === 'năm') return { kind: 'year' };
  if (name === 'loại') return { kind: 'paper' };
  return name === 'cơ quan' ? { kind: 'body' } : null;
}

function check(parts: readonly TemplatePart[]): ReadTemplate {
  if (parts.some((part) => part.kind === 'literal' && !LITERAL.test(part.text)))
    return { ok: false, code: 'template.bad-character' };
  if (parts.filter((part) => part.kind === 'number').length !== 1)
    return { ok: false, code: 'template.needs-one-number' };
  return { ok: true, template: { parts } };
}

/** The number as it stands on the paper: 07/KH-TTHĐND. */
export function formatNumber({ parts }: NumberTemplate, facts: NumberFacts): string {
  return parts.map((part) => partText(part, facts)).join('');
}

function partText(part: TemplatePart, facts: NumberFacts): string {
  if (part.kind === 'literal') return part.text;
  if (part.kind === 'number') return String(facts.number).padStart(part.width, '0');
  if (part.kind === 'year') return String(facts.year);
  return (part.kind === 'paper' ? facts.paper : facts.body) ?? '';
}

/** What somebody typed from a paper, read by the template; null where it is not of that form. */
export function parseNumber(
  template: NumberTemplate,
  typed: string,
  known: Omit<NumberFacts, 'number' | 'year'> = {},
): { number: number; year: number | null } | null {
  const match = pattern(template, known).exec(clean(typed));
  const { number, year } = match?.groups ?? {};
  if (number === undefined || Number(number) === 0) return null;
  return { number: Number(number), year: year === undefined ? null : Number(year) };
}

/** A typed number put into the template's own spelling, or null where it does not fit. */
export function tidyNumber(
  template: NumberTemplate,
  typed: string,
  facts: Omit<NumberFacts, 'number'>,
): string | null {
  const parsed = parseNumber(template, typed, facts);
  if (!parsed || (parsed.year !== null && parsed.year !== facts.year)) return null;
  return formatNumber(template, { ...facts, number: parsed.number });
}

const SYMBOL = /^\d{1,6}[A-Z]?\/[\p{L}\p{N}]+([-./&][\p{L}\p{N}]+)*$/iu;

/** A number as another system gives it (812/HĐND-VP), spelled evenly; null where it is none. */
export function readSymbol(typed: string): string | null {
  const symbol = typed
    .normalize('NFC')
    .replace(/[\u00D0\u0189]/g, 'Đ')
    .replace(DASHES, '-')
    .replace(/^\s*số\s*:?/i, '')
    .replace(/\s+/g, '');
  return SYMBOL.test(symbol) ? symbol : null;
}

function pattern({ parts }: NumberTemplate, known: Omit<NumberFacts, 'number' | 'year'>): RegExp {
  const source = parts.map((part) => {
    if (part.kind === 'number') return `(?<number>\\d{1,${LONGEST_NUMBER}})`;
    if (part.kind === 'year') return '(?<year>\\d{4})';
    if (part.kind === 'literal') return literally(clean(part.text));
    const sign = part.kind === 'paper' ? known.paper : known.body;
    return sign === undefined ? '[\\p{L}\\p{N}-]+' : literally(clean(sign));
  });
  return new RegExp(`^${source.join('')}$`, 'u');
}

function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00D0\u0189]/g, 'Đ')
    .replace(DASHES, '-')
    .toUpperCase()
    .replace(/^\s*SỐ\s*:?/, '')
    .replace(/\s+/g, '');
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
