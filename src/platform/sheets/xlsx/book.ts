import { posix } from 'node:path';
import type { Archive } from './archive.ts';
import { attributeOf, hearXml } from './xml.ts';

export interface BookSheet {
  readonly name: string;
  readonly path: string;
  readonly isHidden: boolean;
}

export interface Book {
  readonly sheets: readonly BookSheet[];
  /** Days are counted from 1904 (old Macs) instead of 1900. */
  readonly startsIn1904: boolean;
  readonly stringsPath: string;
  readonly stylesPath: string;
  readonly hasMacros: boolean;
}

interface Relation {
  readonly type: string;
  readonly path: string;
}

/** The workbook's own part: its sheets in their order, and where the rest of it stands. */
export async function readBook(archive: Archive): Promise<Book> {
  const top = await relationsOf(archive, '');
  const path = pathOf(top, '/officeDocument') ?? 'xl/workbook.xml';
  if (!archive.has(path)) throw archive.refuse('sheets.damaged');
  const relations = await relationsOf(archive, path);
  const listed: { name: string; id: string; state: string }[] = [];
  let startsIn1904 = false;
  await hearXml(archive.textOf(path), {
    open(name, attributes) {
      if (name === 'workbookPr') startsIn1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const id = attributeOf(attributes, 'id');
      listed.push({ name: attributes['name'] ?? '', id, state: attributes['state'] ?? '' });
    },
  });
  return {
    sheets: listed.flatMap(({ name, id, state }) => {
      const relation = relations.get(id);
      if (!relation?.type.endsWith('/worksheet')) return [];
      return [{ name, path: relation.path, isHidden: /hidden/i.test(state) }];
    }),
    startsIn1904,
    stringsPath: pathOf(relations, '/sharedStrings') ?? 'xl/sharedStrings.xml',
    stylesPath: pathOf(relations, '/styles') ?? 'xl/styles.xml',
    hasMacros: archive.names.some((part) => part.endsWith('vbaproject.bin')),
  };
}

function pathOf(relations: ReadonlyMap<string, Relation>, type: string): string | null {
  return [...relations.values()].find((relation) => relation.type.endsWith(type))?.path ?? null;
}

// A target is absolute ('/xl/worksheets/sheet1.xml') or relative to the part that names it.
async function relationsOf(archive: Archive, part: string): Promise<Map<string, Relation>> {
  const folder = posix.dirname(part);
  const relations = new Map<string, Relation>();
  const path = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  if (!archive.has(path)) return relations;
  await hearXml(archive.textOf(path), {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      const target = attributes['Target'] ?? '';
      const full = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      relations.set(attributes['Id'] ?? '', { type: attributes['Type'] ?? '', path: full });
    },
  });
  return relations;
}
