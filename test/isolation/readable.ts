import { inflateRawSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** All words of an answer: as they are, or out of a workbook, a document of Word or a PDF. */
export async function readable(bytes: Buffer): Promise<string> {
  const head = bytes.subarray(0, 5).toString('latin1');
  if (head === '%PDF-') return await wordsOfPdf(bytes);
  return head.startsWith('PK') ? wordsOfPacked(bytes) : bytes.toString('utf8');
}

/** Every part as it is, and once more without its tags: Word may cut one word into many. */
function wordsOfPacked(bytes: Buffer): string {
  const parts: string[] = [];
  for (let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0;) {
    const start = bytes.readUInt32LE(at + 42);
    const length = bytes.readUInt32LE(at + 20);
    const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    const content = bytes.subarray(from, from + length);
    const isPacked = bytes.readUInt16LE(at + 10) === 8;
    const text = (isPacked ? inflateRawSync(content) : content).toString('utf8');
    parts.push(text, text.replaceAll(/<[^>]+>/g, ''));
    at = bytes.indexOf('PK\u0001\u0002', at + 46, 'latin1');
  }
  return parts.join('\n');
}

/** Pieces of a line stand side by side: a word may be drawn in several. */
async function wordsOfPdf(bytes: Buffer): Promise<string> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const pages: string[] = [];
  for (let at = 1; at <= pdf.numPages; at += 1) {
    const { items } = await (await pdf.getPage(at)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await task.destroy();
  return pages.join('\n');
}
