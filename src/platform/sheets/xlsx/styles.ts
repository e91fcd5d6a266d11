import type { Archive } from './archive.ts';
import { hearXml } from './xml.ts';

/** What the number of a cell with this style shows. */
export type NumberKind = 'number' | 'day' | 'time';

/** The kind of number of each cell style, by the style's number. */
export async function readStyles(archive: Archive, path: string): Promise<readonly NumberKind[]> {
  const formats = new Map<string, string>();
  const kinds: NumberKind[] = [];
  let isInCells = false;
  await hearXml(archive.textOf(path), {
    open(name, attributes) {
      if (name === 'numFmt')
        formats.set(attributes['numFmtId'] ?? '', attributes['formatCode'] ?? '');
      if (name === 'cellXfs') isInCells = true;
      if (name !== 'xf' || !isInCells) return;
      const id = attributes['numFmtId'] ?? '0';
      kinds.push(kindOf(Number(id), formats.get(id)));
    },
    close(name) {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return kinds;
}

// ECMA-376 part 1, 18.8.30: formats that every program knows by number; 27–36 and 50–58 are East Asian.
function kindOf(id: number, code: string | undefined): NumberKind {
  if (code !== undefined) return kindOfFormat(code);
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
    return 'day';
  return (id >= 18 && id <= 21) || (id >= 45 && id <= 47) ? 'time' : 'number';
}

/** What a format such as `[$-42A]dd/mm/yyyy;@` shows. */
export function kindOfFormat(code: string): NumberKind {
  const first = code.split(';')[0] ?? '';
  const bare = first
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/am\/pm|a\/p/gi, '')
    .replace(/general|standard/gi, '');
  if (/[yd]/i.test(bare)) return 'day';
  if (/[hs]/i.test(bare)) return 'time';
  return /mm/i.test(bare) ? 'day' : 'number';
}
