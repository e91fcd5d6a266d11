import { cleanText } from '#src/platform/text/normalise.ts';
import { problem } from './problems.ts';
import type { RowProblem } from './problems.ts';

export interface TextCell {
  readonly text: string;
  /** What stood after 'TRẢ LỜI:' in the same cell. */
  readonly answer: string;
  readonly problems: readonly RowProblem[];
}

const GLUED_NUMBER = /^(\d{1,4})(?=\p{Lu}\p{Ll}|[ÝỞ]\s)/u;
const LEAD_NUMBER = /^(?:\d{1,3}[.)]|\d{1,3}\s*[-–])\s+(?=\p{Lu})/u;
const SEE_MORE = /\s{0,9}[([]?\s?xem thêm\s?(?:…|\.{2,9}|>>|»)?\s?[)\]]?$/iu;
const ANSWER_LABEL =
  /(?:^|\n|[.…!?;”"])[\s*–-]{0,20}(?:(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Sở|Bộ|Công an|Cơ quan chức năng)[^:.\n]{0,80}?\s)?(?:TRẢ LỜI|[Tt]rả lời)(?: như sau)?\s*:\s*/u;
const LOUD_LABEL = /(?<=\s|^)TRẢ LỜI\s*:\s*/u;

/** A cell of the content: without the list's own number, without a web page's tail, without the answer. */
export function readTextCell(cell: string, stt: string): TextCell {
  const problems: RowProblem[] = [];
  const clean = cleanText(cell);
  const untailed = clean.replace(SEE_MORE, '');
  if (untailed !== clean)
    problems.push(problem('tail_removed', 'text', clean.slice(untailed.length)));
  const numberless = withoutNumber(untailed, stt);
  if (numberless !== untailed)
    problems.push(
      problem('number_removed', 'text', untailed.slice(0, untailed.length - numberless.length)),
    );
  const [text, answer] = splitAnswer(withoutBullet(numberless));
  if (answer !== '') problems.push(problem('answer_split_off', 'answer', answer));
  return { text, answer, problems };
}

function withoutNumber(text: string, stt: string): string {
  const glued = GLUED_NUMBER.exec(text);
  if (glued) return text.slice(glued[0].length);
  const lead = LEAD_NUMBER.exec(text);
  // A first matter's '1.' before a second one's '2.' belongs to the text.
  if (!lead || /(?:^|[\n.;:])\s*2[.)]\s/u.test(text)) return text;
  const isOwn = stt !== '' && Number.parseInt(text, 10) === Number.parseInt(stt, 10);
  return isOwn || !/\n\s*\d/.test(text) ? text.slice(lead[0].length) : text;
}

function withoutBullet(text: string): string {
  return /\n\s{0,9}[-–—+*•]/.test(text)
    ? text
    : text.replace(/^[-–—+*•]\s{0,9}(?=[\p{Lu}“"])/u, '');
}

function splitAnswer(text: string): [string, string] {
  // An answer in a row of its own is no petition.
  const lone = /^(?:TRẢ LỜI|Trả lời)\s*:\s*/u.exec(text);
  if (lone) return ['', text.slice(lone[0].length)];
  const label = LOUD_LABEL.exec(text) ?? ANSWER_LABEL.exec(text);
  if (!label || label.index < 10) return [text, ''];
  const keptEnd = /^[.…!?;”"]/.exec(label[0])?.[0] ?? '';
  const before = text.slice(0, label.index) + keptEnd;
  return [before.trim(), text.slice(label.index + label[0].length).trim()];
}
