import { occasion, sessionOpens, sessionWaits } from './due-explained.ts';
import { smallNumberAt } from './due-numbers.ts';
import type { Figure } from './due-numbers.ts';
import type { Day } from '#src/council/calendar/index.ts';
import type { ReadingContext, TimeFound } from './due-reading.ts';
import { phrases } from '../text/phrases.ts';
import type { Word } from '../text/words.ts';

const SESSION = phrases('kỳ họp');
const SITTING = phrases(
  'phiên họp | phiên giải trình | hội nghị | cuộc họp | buổi họp | phiên chất vấn',
);
// 'trước kỳ họp 05 ngày'
const COUNTED = phrases('ngày | tuần | tháng');
const KINDS = phrases(
  'thường lệ | thường lệ giữa năm | thường lệ cuối năm | giữa năm | cuối năm | chuyên đề | bất thường | thường kỳ | tới | gần nhất | tiếp theo | sau | lần | này | hđnd tỉnh | hđnd xã | hđnd',
);
const ORDINAL = phrases('thứ | lần thứ | số');
const WHEN = phrases(
  'khi | khai mạc | ngày khai mạc | khi khai mạc | ngày tổ chức | thời điểm | ngày diễn ra | diễn ra',
);
const MONTH_YEAR = phrases('tháng | năm | quý');

/** 'kỳ họp thứ 18', 'kỳ họp thường lệ cuối năm (kỳ họp thứ 18)': the number of the session. */
export function sessionNumberAt(words: readonly Word[], at: number): Figure | null {
  const taken = SESSION(words, at);
  if (taken === 0) return null;
  const ordinal = ORDINAL(words, at + taken);
  const number = smallNumberAt(words, at + taken + ordinal);
  if (ordinal === 0 && number && COUNTED(words, number.to) > 0) return null;
  return ordinal > 0 || words[at + taken]?.kind === 'number' ? number : null;
}

/** Something that opens on a day: a session with its number, or one whose day is not known. */
export function sessionExpression(
  words: readonly Word[],
  at: number,
  { sessions }: ReadingContext,
): TimeFound | null {
  const from = at + WHEN(words, at);
  const number = sessionNumberAt(words, from);
  if (number) {
    const { value, to } = number;
    const known = sessions.find((session) => session.number === value);
    if (known) return { to, due: known.opensOn, explanation: sessionOpens(value, known.opensOn) };
    return { to, due: null, explanation: sessionWaits(value), waitsFor: { session: value } };
  }
  const taken = SESSION(words, from) || SITTING(words, from);
  return taken === 0 ? null : { to: named(words, from + taken), due: null, explanation: occasion };
}

const OTHER_SESSION = phrases(
  'giữa năm | thường lệ giữa năm | sau | tiếp theo | chuyên đề | bất thường | gần nhất | trước | lần sau',
);
const WHOSE = phrases(
  'thường lệ cuối năm | thường lệ | cuối năm | tới | này | của hđnd | hđnd | hội đồng nhân dân | tỉnh | thành phố | xã | phường | đặc khu | nói trên',
);
const OPENS = phrases('ngày khai mạc | khi khai mạc | khai mạc | thời điểm khai mạc | lễ khai mạc');

/** 'ngày khai mạc kỳ họp', 'kỳ họp': the day the text itself names; null where it means another. */
export function openingNamed(
  words: readonly Word[],
  at: number,
  { opening }: ReadingContext,
): { readonly day: Day; readonly to: number } | null {
  if (!opening) return null;
  const opens = OPENS(words, at) || WHEN(words, at);
  const from = at + opens;
  const number = sessionNumberAt(words, from);
  if (number && opening.number !== null && number.value !== opening.number) return null;
  const session = SESSION(words, from);
  if (session === 0 && OPENS(words, at) === 0) return null;
  let to = number?.to ?? from + session;
  if (session > 0 && OTHER_SESSION(words, to) > 0) return null;
  for (let more = WHOSE(words, to); more > 0; more = WHOSE(words, to)) to += more;
  return { day: opening.day, to };
}

function named(words: readonly Word[], at: number): number {
  const ordinal = ORDINAL(words, at);
  const number = ordinal > 0 ? smallNumberAt(words, at + ordinal) : null;
  let to = number?.to ?? at;
  for (let more = KINDS(words, to); more > 0; more = KINDS(words, to)) to += more;
  while (MONTH_YEAR(words, to) > 0 && words[to + 1]?.kind === 'number') {
    to += 2;
    if (/^[/-]$/.test(words[to]?.text ?? '') && words[to + 1]?.kind === 'number') to += 2;
  }
  return to;
}
