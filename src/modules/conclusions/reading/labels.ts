import { readBodies } from './bodies/body-lists.ts';
import type { BodyPhrase } from './bodies/bodies.ts';
import type { Clause } from './text/clauses.ts';
import type { Reading } from './drafts.ts';
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
