import { cleanLine } from '../text/normalise.ts';
import { FILE_KINDS } from './kinds.ts';
import type { FileKind } from './kinds.ts';

const STEM_MAX = 120;
const FORBIDDEN = /[<>:"|?*\p{Cc}]/gu;
const NAMELESS = 'tep-dinh-kem';

/** The last part of a path, without what could mislead a reader or a file system. */
export function shownName(sent: string): string {
  const last = sent.split(/[/\\]/).at(-1) ?? '';
  const clean = cleanLine(last)
    .replace(FORBIDDEN, '')
    .replace(/^[.\s]+/, '');
  // A character outside the first plane is two of JavaScript's: half of one is no text.
  return Array.from(clean, (character) => character)
    .slice(0, STEM_MAX + 10)
    .join('');
}

/** The name a file is kept under: cleaned, with the ending that its content deserves. */
export function keptName(sent: string, kind: FileKind): string {
  const name = shownName(sent);
  const endings: readonly string[] = FILE_KINDS[kind].endings;
  const dot = name.lastIndexOf('.');
  const ending = dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
  const isRight = endings.includes(ending);
  const isAnyEnding = /^[a-z0-9]{1,5}$/.test(ending);
  const stem = isRight || (dot > 0 && isAnyEnding) ? name.slice(0, dot) : name;
  const kept = [...stem.replace(/[.\s]+$/, '')].slice(0, STEM_MAX).join('') || NAMELESS;
  return `${kept}.${isRight ? ending : endings[0]}`;
}

/** RFC 6266: an ASCII name for old programs, the real one in UTF-8. */
export function contentDisposition(mode: 'inline' | 'attachment', name: string): string {
  const ascii = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('Đ', 'D')
    .replaceAll('đ', 'd')
    .replace(/[^\x20-\x7E]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${mode}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
