import type { SheetRefusal } from '../failures.ts';
import type { Archive } from './archive.ts';

/** What a zip file is instead of a workbook; null where it is one. */
export async function otherZip(archive: Archive): Promise<SheetRefusal | null> {
  if (archive.has('mimetype')) return openDocument(archive);
  if (archive.names.some((name) => name.startsWith('word/'))) return 'sheets.word';
  if (archive.has('xl/workbook.bin')) return 'sheets.binary_excel';
  const isPackage = archive.has('[Content_Types].xml');
  if (isPackage && archive.names.some((name) => name.startsWith('xl/'))) return null;
  if (archive.has('EncryptedPackage')) return 'sheets.password';
  return archive.names.some((name) => name.startsWith('xl/')) ? 'sheets.damaged' : 'sheets.archive';
}

async function openDocument(archive: Archive): Promise<SheetRefusal> {
  let type = '';
  for await (const text of archive.textOf('mimetype')) {
    type += text;
    if (type.length > 200) break;
  }
  if (type.includes('spreadsheet')) return 'sheets.open_document';
  return type.includes('opendocument.text') ? 'sheets.word' : 'sheets.unknown';
}
