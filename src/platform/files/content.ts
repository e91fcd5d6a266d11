import { fileTypeFromBuffer } from 'file-type';
import { fileFailure } from './failures.ts';
import { FILE_KINDS } from './kinds.ts';
import type { FileKind } from './kinds.ts';
import { shownName } from './name.ts';
import { isBomb, isZip, openDocumentType, zipEntries } from './zip.ts';

const CFB_MARK = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** What a file is, by its content; the name it came with decides only between text and CSV. */
export async function kindOf(bytes: Buffer, sentName: string): Promise<FileKind> {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') {
    if (!hasPdfEnd(bytes)) throw refused('files.damaged', sentName);
    return 'pdf';
  }
  if (isZip(bytes)) return officeKind(bytes, sentName);
  if (bytes.subarray(0, 8).equals(CFB_MARK)) return oldOfficeKind(bytes, sentName);
  const found = await fileTypeFromBuffer(bytes);
  if (!found) return textKind(bytes, sentName);
  const kind = Object.entries(FILE_KINDS).find(([, { mediaType }]) => mediaType === found.mime);
  if (found.mime === 'image/heif' || found.mime === 'image/heic') return 'heic';
  if (!kind) throw refused('files.type', sentName);
  return kind[0] as FileKind;
}

const PDF_TAIL = 2_048;

/** A PDF ends with its mark: what lacks it was cut off on its way, or was never one. */
function hasPdfEnd(bytes: Buffer): boolean {
  return bytes.subarray(-PDF_TAIL).includes('%%EOF');
}

type Refusal = Parameters<typeof fileFailure>[1];

function refused(code: Refusal, sentName: string) {
  return fileFailure('InvalidInput', code, { name: shownName(sentName) });
}

const OPEN_DOCUMENT: Readonly<Record<string, FileKind>> = {
  [FILE_KINDS.odt.mediaType]: 'odt',
  [FILE_KINDS.ods.mediaType]: 'ods',
};

function officeKind(bytes: Buffer, sentName: string): FileKind {
  const entries = zipEntries(bytes);
  if (!entries) throw refused('files.damaged', sentName);
  if (isBomb(entries, bytes.length)) throw refused('files.bomb', sentName);
  const names = new Set(entries.map((entry) => entry.name));
  if (entries.some(({ name }) => /vbaProject\.bin$|^Basic\//i.test(name))) {
    throw refused('files.macro', sentName);
  }
  if (names.has('[Content_Types].xml') && names.has('word/document.xml')) return 'docx';
  if (names.has('[Content_Types].xml') && names.has('xl/workbook.xml')) return 'xlsx';
  const open = OPEN_DOCUMENT[openDocumentType(bytes) ?? ''];
  if (!open) throw refused('files.type', sentName);
  return open;
}

/** The old binary container is shared by Word, Excel, installers and mail: its directory tells. */
function oldOfficeKind(bytes: Buffer, sentName: string): FileKind {
  const holds = (stream: string) => bytes.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) throw refused('files.encrypted', sentName);
  if (holds('_VBA_PROJECT')) throw refused('files.macro', sentName);
  if (holds('WordDocument')) return 'doc';
  if (holds('Workbook')) return 'xls';
  throw refused('files.type', sentName);
}

// Tab, line feed, form feed, carriage return are all a text has of control characters.
const NOT_TEXT = /[^\P{Cc}\t\n\f\r\u0080-\u009F]/u;
const MARKUP_OR_SCRIPT = /^[\uFEFF\s]*(?:<[a-z!?/]|#!)/i;

function textKind(bytes: Buffer, sentName: string): FileKind {
  const ending = /\.(txt|csv)$/i.exec(sentName)?.[1]?.toLowerCase();
  if (!ending) throw refused('files.type', sentName);
  const text = decodeUtf8(bytes);
  if (text === null) throw refused('files.not_utf8', sentName);
  if (NOT_TEXT.test(text) || MARKUP_OR_SCRIPT.test(text)) throw refused('files.type', sentName);
  return ending as 'txt' | 'csv';
}

function decodeUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
