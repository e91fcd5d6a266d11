import type { Draft } from './drafts.ts';
import { chiefDue, dueResult } from './due/read-due.ts';
import { readBody } from './bodies/bodies.ts';
import { phrases } from './text/phrases.ts';
import type { ReadItem } from './read-item.ts';
import { productIn } from './products.ts';
import { nameOf, spanOf, wording } from './text/wording.ts';
import type { Word } from './text/words.ts';

const REPORTS = phrases(
  'báo cáo kết quả về | báo cáo kết quả cho | báo cáo kết quả với | báo cáo kết quả | báo cáo về | báo cáo với | báo cáo cho | báo cáo | kết quả báo cáo về | kết quả báo cáo | gửi về | gửi báo cáo về | tổng hợp báo cáo',
);

/** The finished item: words of the text only. */
export function itemOf(text: string, words: readonly Word[], draft: Draft): ReadItem {
  const due = chiefDue(draft.dues);
  const told = due && dueResult(text, words, due);
  const span = spanOf(words, draft.from, draft.to);
  const names = [...draft.bodies, ...draft.coop].map((body) => nameOf(text, words, body));
  const [lead = null, ...rest] = [...new Set(names)];
  const isTask = draft.kind === 'assigned';
  return {
    kind: draft.kind,
    lead,
    bodies: rest,
    content: wording(text, words, draft.contentFrom, draft.contentTo ?? draft.to),
    product: isTask ? productIn(text, words, draft.contentFrom, draft.to) : null,
    reportTo: isTask ? reportTo(text, words, draft) : null,
    due: told?.due ?? null,
    dueText: told?.dueText ?? null,
    dueExplanation: told?.explanation ?? null,
    waitsFor: told?.waitsFor ?? null,
    span,
  };
}

function reportTo(text: string, words: readonly Word[], { contentFrom, to }: Draft): string | null {
  for (let at = contentFrom; at < to; at += 1) {
    const taken = REPORTS(words, at, to);
    const body = taken > 0 ? readBody(words, at + taken, to) : null;
    if (body) return nameOf(text, words, body);
  }
  return null;
}
