import type { ClauseAsk } from './asked.ts';
import type { Draft, Reading } from './drafts.ts';
import { duesIn } from './due/due.ts';
import type { DueFound } from './due/due-reading.ts';
import { OPENERS } from './task-words.ts';
import { phrases } from './text/phrases.ts';
import type { Word } from './text/words.ts';

const isDated = ({ due, waitsFor }: DueFound): boolean => due !== null || waitsFor !== undefined;

/** What stands below 'Chậm nhất ngày 30/11, các cơ quan sau gửi hồ sơ:' and says no limit of its own has that one. */
export function inheritLimits({ drafts, stack }: Reading, line: number, depth: number): void {
  const above = stack.slice(0, depth).findLast(({ dues }) => dues?.some(isDated) ?? false);
  if (!above?.dues) return;
  for (const draft of drafts)
    if (draft.line === line && draft.kind === 'assigned' && draft.dues.length === 0)
      draft.dues.push(...above.dues);
}

const ALL = phrases(
  'các | những | tất cả | tất cả các | toàn bộ | toàn bộ các | mọi | cả hai | cả ba | cả bốn | hai | ba | bốn | năm | mấy',
);
const MATTERS = phrases(
  'nội dung | nhiệm vụ | công việc | việc | phần việc | yêu cầu | kết luận | văn bản | hồ sơ | báo cáo | sản phẩm | kiến nghị | mục | phần | đầu việc',
);
const POINTING = phrases(
  'trên | nêu trên | này | nói trên | kể trên | đó | tại mục | tại điểm | tại các mục | tại các điểm | ở trên | được giao | từ mục | vừa giao | vừa nêu | vừa nói',
);
const COMMON_LIMIT = phrases(
  'thời hạn chung | hạn chung | thời gian chung | tất cả xong | tất cả phải xong | tất cả hoàn thành | tất cả đều phải xong | tất cả báo cáo | thời hạn hoàn thành chung | thời hạn thực hiện chung | thời hạn các nội dung trên | thời hạn hoàn thành các nội dung trên | thời hạn hoàn thành các nhiệm vụ trên | thời hạn thực hiện các nội dung trên',
);
const LIMIT_OF = phrases(
  'thời hạn hoàn thành | thời hạn thực hiện | thời gian hoàn thành | thời gian thực hiện | thời hạn | thời gian | hạn | tiến độ | tiến độ hoàn thành | yêu cầu hoàn thành | hoàn thành | yêu cầu',
);
const NEAR = 10;

/** 'Các nội dung trên hoàn thành trước ngày 20/12/2026.': the limit of every task before that has none. */
export function limitOfAll({ words, ctx, clause, reading, line }: ClauseAsk): boolean {
  const { from, to } = clause;
  const said = from + OPENERS(words, from, to);
  const opened = said + LIMIT_OF(words, said, to);
  const isCommon = COMMON_LIMIT(words, said, to) > 0;
  if (!isCommon && !namesAll(words, opened, to)) return false;
  const dues = duesIn(words, opened, to, ctx).filter(isDated);
  if (dues.length === 0) return false;
  const open = reading.drafts.filter((draft) => isOpen(draft, line, reading.section));
  for (const draft of open) draft.dues.push(...dues);
  return open.length > 0;
}

function isOpen({ kind, dues, line }: Draft, upTo: number, section: number): boolean {
  return kind === 'assigned' && dues.length === 0 && line <= upTo && line >= section;
}

function namesAll(words: readonly Word[], at: number, end: number): boolean {
  const all = ALL(words, at, end);
  const matter = all > 0 ? MATTERS(words, at + all, end) : 0;
  if (matter === 0) return false;
  for (let place = at + all + matter; place < Math.min(end, at + NEAR); place += 1)
    if (POINTING(words, place, end) > 0) return true;
  return false;
}
