import { readBodies } from './bodies/body-lists.ts';
import type { BodyPhrase } from './bodies/bodies.ts';
import type { Clause } from './text/clauses.ts';
import type { ClauseAsk } from './asked.ts';
import type { Reading } from './drafts.ts';
import { duesIn } from './due/due.ts';
import { OPENERS } from './task-words.ts';
import { VERBS } from './work-verbs.ts';
import { phrases } from './text/phrases.ts';
import type { Word } from './text/words.ts';

const LEAD = phrases(
  'cơ quan chủ trì | đơn vị chủ trì | chủ trì | cơ quan thực hiện | đơn vị thực hiện | đơn vị chủ trì thực hiện | cơ quan chủ trì thực hiện | đơn vị đầu mối | cơ quan đầu mối | giao cho | trách nhiệm | phân công | trách nhiệm thực hiện',
);
const COOP = phrases('cơ quan phối hợp | đơn vị phối hợp | phối hợp | cơ quan , đơn vị phối hợp');
const CONTENT = phrases(
  'nội dung | nội dung công việc | nội dung thực hiện | nhiệm vụ | công việc | tên nhiệm vụ | nội dung nhiệm vụ | nội dung giao',
);

/** 'Nội dung: …. Cơ quan chủ trì: …. Cơ quan phối hợp: …': true where the clause was such a part. */
export function readLabel(
  words: readonly Word[],
  reading: Reading,
  { from, to }: Clause,
  line: number,
): boolean {
  const opened = words[from]?.text === '(' ? from + 1 : from;
  const last = reading.drafts.at(-1);
  const content = labelled(CONTENT, words, opened, to);
  if (content > 0 && content < to) {
    reading.drafts.push({
      kind: 'assigned',
      bodies: [],
      coop: [],
      from,
      to,
      contentFrom: content,
      contentTo: to,
      dues: [],
      line,
    });
    return true;
  }
  if (last?.kind !== 'assigned') return false;
  const lead = labelled(LEAD, words, opened, to);
  const coop = labelled(COOP, words, opened, to);
  const named = bodiesFrom(words, Math.max(lead, coop), to);
  if (named.length === 0 || (lead > 0 && last.bodies.length > 0)) return false;
  if (lead > 0) last.bodies = named;
  else last.coop.push(...named);
  last.to = to;
  return true;
}

const LONGEST_MATTER = 40;

/** 'Theo dõi các kết luận còn lại: Tổ đại biểu HĐND phường số 2': the task, then whose it is. */
export function readReversed({ words, ctx, reading, clause, line }: ClauseAsk): boolean {
  const opened = clause.from + OPENERS(words, clause.from, clause.to);
  const at = signIn(words, opened + 1, clause.to);
  if (at < 0 || at - opened > LONGEST_MATTER || VERBS(words, opened, at) === 0) return false;
  if (TAKES_PART(words, opened, at) > 0 || tells(words, opened, at)) return false;
  const first = at + 1 + GIVEN(words, at + 1, clause.to);
  const list = readBodies(words, first, clause.to);
  if (!list) return false;
  const dues = duesIn(words, clause.from, clause.to, ctx);
  const rest = dues.find(({ from }) => from >= list.to)?.from ?? clause.to;
  const isWhole = rest - list.to <= 1 && (dues.at(-1)?.to ?? clause.to) <= clause.to;
  if (!isWhole) return false;
  reading.drafts.push({
    kind: 'assigned',
    bodies: list.bodies,
    coop: [],
    from: clause.from,
    to: clause.to,
    contentFrom: opened,
    contentTo: at,
    dues,
    line,
  });
  return true;
}

function signIn(words: readonly Word[], from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const isDash = words[at]?.text === '-' && !words[at]?.isGlued && !words[at + 1]?.isGlued;
    if (isDash || /^[:–→]$/.test(words[at]?.text ?? '')) return at;
  }
  return -1;
}

const TAKES_PART = phrases(
  'tham dự | dự | tham gia | mời | trình bày | nghe | gửi | báo cáo | thông báo | họp | tiếp | nêu | trao đổi | gặp | hỏi | thảo luận | làm việc | kết luận | ghi',
);

function tells(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from, to).some(({ sound }) => sound === 'đa4' || sound === 'đươc5');
}

const GIVEN = phrases('giao | do | giao cho | đề nghị | yêu cầu');

function labelled(
  list: ReturnType<typeof phrases>,
  words: readonly Word[],
  at: number,
  end: number,
): number {
  const taken = list(words, at, end);
  return taken > 0 && words[at + taken]?.text === ':' ? at + taken + 1 : 0;
}

function bodiesFrom(words: readonly Word[], at: number, end: number): readonly BodyPhrase[] {
  return at === 0 ? [] : (readBodies(words, at, end)?.bodies ?? []);
}
