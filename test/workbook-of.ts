import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipOf } from './zip-of.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface WorkbookParts {
  /** The inside of `<worksheet>`, or the whole part where it begins with `<?xml`. */
  readonly sheets: readonly { name: string; xml: string; state?: string; target?: string }[];
  /** The inside of `<sst>`. */
  readonly strings?: string;
  /** The inside of `<styleSheet>`. */
  readonly styles?: string;
  readonly date1904?: boolean;
  /** Before every element's name, as some writers have it: 'x:'. */
  readonly prefix?: string;
  readonly extra?: Readonly<Record<string, string>>;
}

/** The parts of a workbook laid out as Excel does it. */
export function workbookParts(parts: WorkbookParts): Record<string, string> {
  const { sheets, strings, styles, date1904 = false, prefix = '', extra = {} } = parts;
  const spaces = prefix === '' ? `xmlns="${MAIN}"` : `xmlns:${prefix.slice(0, -1)}="${MAIN}"`;
  const part = (root: string, inside: string): string =>
    inside.startsWith('<?xml')
      ? inside
      : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${prefix}${root} ${spaces} xmlns:r="${DOCUMENT}">${inside}</${prefix}${root}>`;
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<${prefix}sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"${state ? ` state="${state}"` : ''}/>`,
  );
  const relations = sheets.map(({ target }, at) =>
    relation(`rId${at + 1}`, 'worksheet', target ?? `worksheets/sheet${at + 1}.xml`),
  );
  relations.push(relation('rIdS', 'sharedStrings', 'sharedStrings.xml'));
  relations.push(relation('rIdT', 'styles', 'styles.xml'));
  return {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': part(
      'workbook',
      `<${prefix}workbookPr${date1904 ? ' date1904="1"' : ''}/><${prefix}sheets>${listed.join('')}</${prefix}sheets>`,
    ),
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${relations.join('')}</Relationships>`,
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': part('sst', strings) }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': part('styleSheet', styles) }),
    ...Object.fromEntries(
      sheets.map(({ xml, target }, at) => [
        pathOf(target) ?? `xl/worksheets/sheet${at + 1}.xml`,
        part('worksheet', xml),
      ]),
    ),
    ...extra,
  };
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${DOCUMENT}/${type}" Target="${target}"/>`;
}

function pathOf(target: string | undefined): string | null {
  if (target === undefined) return null;
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

export function workbookOf(parts: WorkbookParts): Buffer {
  return zipOf(workbookParts(parts), { deflated: true });
}

/** Rows of texts as a sheet of inline strings, with the ranges that are merged. */
export function sheetXml(
  rows: readonly (readonly string[])[],
  merged: readonly string[] = [],
): string {
  const lines = rows.map((cells, at) => {
    const made = cells.map((text, column) =>
      text === ''
        ? ''
        : `<c r="${columnName(column)}${at + 1}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
    );
    return `<row r="${at + 1}">${made.join('')}</row>`;
  });
  const ranges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
  const merges = ranges === '' ? '' : `<mergeCells count="${merged.length}">${ranges}</mergeCells>`;
  return `<sheetData>${lines.join('')}</sheetData>${merges}`;
}

export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

const folder = mkdtempSync(join(tmpdir(), 'nghisu-lists-'));
let count = 0;

/** A file with these bytes, as a list that somebody sent. */
export function sent(bytes: Buffer | string, name = 'danh-sach.xlsx') {
  count += 1;
  const path = join(folder, String(count));
  writeFileSync(path, bytes);
  return { path, name };
}
