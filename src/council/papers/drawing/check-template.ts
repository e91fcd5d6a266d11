import { Failure } from '#src/platform/errors.ts';
import { kindOf } from '#src/platform/files/content.ts';
import { paperFailure } from '../failures.ts';
import { PLACEHOLDERS } from './placeholders.ts';
import { sheetDocx } from './docx.ts';
import type { PaperSheet } from '../sheet.ts';
import { isLight } from './template-weight.ts';

export const TEMPLATE_MB = 3;

/** An uploaded template: a Word file without macros, whose placeholders we know and which can be filled. */
export async function checkTemplate(
  file: { readonly name: string; readonly bytes: Buffer },
  sample: PaperSheet,
): Promise<void> {
  if (file.bytes.length > TEMPLATE_MB * 1_048_576) {
    throw refused('papers.template_large', { limit: TEMPLATE_MB });
  }
  if (!(await isWord(file))) throw refused('papers.template_type');
  if (!(await isLight(file.bytes))) throw refused('papers.template_heavy');
  const names = await placeholdersIn(file.bytes);
  const known = new Set(PLACEHOLDERS.map(({ name }) => name));
  const unknown = [...names].filter((name) => !known.has(name));
  if (unknown.length > 0) throw refused('papers.template_unknown', { names: listed(unknown) });
  const missing = PLACEHOLDERS.filter(({ name, isRequired }) => isRequired && !names.has(name));
  if (missing.length > 0) {
    throw refused('papers.template_missing', { names: listed(missing.map(({ name }) => name)) });
  }
  await sheetDocx(sample, file.bytes).catch((error: unknown) => {
    throw refused('papers.template_broken', { why: whyOf(error) });
  });
}

type Code = Parameters<typeof paperFailure>[1];

function refused(code: Code, facts: Readonly<Record<string, string | number>> = {}) {
  return paperFailure('InvalidInput', code, facts);
}

const listed = (names: readonly string[]) =>
  names
    .slice(0, 5)
    .map((name) => `{${name}}`)
    .join(', ');

async function isWord({ name, bytes }: { name: string; bytes: Buffer }): Promise<boolean> {
  try {
    return (await kindOf(bytes, name)) === 'docx';
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}

/** Names between braces anywhere in the file, in the composed form of Vietnamese letters. */
async function placeholdersIn(bytes: Buffer): Promise<ReadonlySet<string>> {
  const { TemplateHandler } = await import('easy-template-x');
  try {
    const tags = await new TemplateHandler().parseTags(bytes);
    return new Set(tags.map(({ name }) => name.normalize('NFC').trim()));
  } catch (error) {
    throw refused('papers.template_broken', { why: whyOf(error) });
  }
}

/** A brace without its fellow is what goes wrong most; the library says where. */
function whyOf(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  return /tag|delimiter|\{|\}/i.test(message)
    ? 'dấu ngoặc { } mở mà không đóng, hoặc đóng mà không mở'
    : 'tệp hỏng';
}
