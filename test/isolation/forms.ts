import { READER_FIELD } from '#src/platform/web/reader.ts';
import type { Asked } from './house.ts';

/** A form as a page of some side showed it, filled as it stood there. */
export interface Form {
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Fields that every house has; what names a row is an id or a code. */
export const NAMES_A_ROW =
  /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}|\b[A-Z]{2}-[0-9A-Z]{4}-[0-9A-Z]{5}\b/g;

/** What a form does, whichever row it is for. */
export const shapeOf = ({ action, fields }: Form): string =>
  `${action.replaceAll(NAMES_A_ROW, '·')} ${Object.keys(fields).join()}`;

const FORM = /<form\b([^>]*)>(.*?)<\/form>/gs;
const FIELD = /<(input|button|textarea)\b([^>]*)>([^<]*)|<select\b([^>]*)>(.*?)<\/select>/gs;

const plain = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : plain(found);
};

/** The forms of a page that change something, without the mark of their reader: whoever sends one may do it, or may not. */
export function formsOf({ text, type, address }: Asked): readonly Form[] {
  if (!type.startsWith('text/html')) return [];
  return [...text.matchAll(FORM)].flatMap(([, tag = '', inside = '']) => {
    if (attribute(tag, 'method')?.toLowerCase() !== 'post') return [];
    const action = attribute(tag, 'action') ?? address;
    return action.startsWith('/') ? [{ action, fields: fieldsIn(inside) }] : [];
  });
}

function fieldsIn(inside: string): Readonly<Record<string, string>> {
  const fields: Record<string, string> = {};
  for (const [, kind, tag = '', words = '', select, options = ''] of inside.matchAll(FIELD)) {
    const name = attribute(tag || (select ?? ''), 'name');
    if (name === undefined || name === READER_FIELD || name in fields) continue;
    if (select !== undefined) fields[name] = chosen(options);
    else if (kind === 'textarea') fields[name] = plain(words).trim() || 'Nội dung';
    else fields[name] = attribute(tag, 'value') || usual(attribute(tag, 'type'));
  }
  return fields;
}

function chosen(options: string): string {
  const all = [...options.matchAll(/<option\b([^>]*)>/g)].map(([, tag = '']) => tag);
  const tag = all.find((one) => /\sselected\b/.test(one) && attribute(one, 'value') !== '');
  return attribute(tag ?? all.find((one) => attribute(one, 'value')) ?? '', 'value') ?? '';
}

const usual = (type: string | undefined): string =>
  ({ date: '2026-11-20', number: '1', time: '08:00', email: 'a@vidu.example' })[type ?? ''] ?? 'x';
