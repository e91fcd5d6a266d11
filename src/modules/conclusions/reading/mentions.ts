import { readBodies } from './bodies/body-lists.ts';
import type { BodyList } from './bodies/body-lists.ts';
import { isBoundBy, isInCharge, isNextDoer } from './doers.ts';
import { namedBefore } from './named-before.ts';
import type { Mention } from './mention.ts';
import { alongWith, joinedBy } from './joining.ts';
import { isOrdered, isProposed, ordersAt } from './ordering.ts';
import { phrases } from './text/phrases.ts';
import type { Phrases } from './text/phrases.ts';
import { predicateAt } from './predicates.ts';
import type { Predicate } from './predicates.ts';
import {
  AGENT_VERBS,
  ASKS,
  BY_WHOM,
  DOES,
  GOVERNORS,
  ONLY_TALKS,
  OPENERS,
  ORDER,
  PAST_OPENERS,
  THEN,
} from './task-words.ts';
import type { Word } from './text/words.ts';

interface Scan {
  readonly words: readonly Word[];
  readonly from: number;
  readonly to: number;
  readonly found: Mention[];
  at: number;
  /** After the last pause. */
  boundary: number;
  /** A time gone by was named: what bodies do in it is a fact. */
  isPast: boolean;
  /** Bodies spoken of before 'thì': 'Còn Trạm Y tế thì đề nghị …'. */
  topic: BodyList | null;
}

const DIRECTS = phrases('chỉ đạo | phân công');
const GIVES = phrases('giao | giao cho | yêu cầu | thống nhất giao | tiếp tục giao');
const PASSES_TO_LEAD = phrases('chỉ đạo | phân công | giao | giao cho | yêu cầu');
const LEADS = phrases('chủ trì | làm đầu mối | là đầu mối | làm cơ quan đầu mối');
const PASSES_ON = phrases('kiến nghị | lưu ý | chuyển');
const FILLER = phrases(
  'thẳng cho | cho luôn | cho | tới | đến | : | thêm | luôn | trực tiếp | ngay | các cơ quan : ',
);
const REGARDING = phrases('đối với | về phía | với');

export function mentionsIn(words: readonly Word[], from: number, to: number): Mention[] {
  const scan: Scan = {
    words,
    from,
    to,
    found: [],
    at: from,
    boundary: from,
    isPast: isHearing(words, from, to),
    topic: null,
  };
  while (scan.at < to) {
    const before = scan.at;
    for (const step of STEPS) if (step(scan)) break;
    if (scan.at === before) scan.at += 1;
  }
  return scan.found;
}

const HEARS = phrases(
  'sau khi nghe | sau khi xem xét | sau khi thảo luận | sau khi trao đổi | qua thảo luận | sau khi nghiên cứu | sau khi tiếp thu | tiếp sau | sau khi kết thúc | sau phần',
);
const CONCLUDES = phrases('kết luận');

// 'Sau khi nghe Sở Công Thương báo cáo, các đại biểu thảo luận, Chủ tịch HĐND tỉnh kết luận …'
function isHearing(words: readonly Word[], from: number, to: number): boolean {
  if (HEARS(words, from, to) === 0) return false;
  for (let at = from; at < to; at += 1) if (CONCLUDES(words, at, to) > 0) return true;
  return false;
}

type Step = (scan: Scan) => boolean;
const STEPS: readonly Step[] = [
  pause,
  bracketed,
  regarding,
  order,
  charged,
  together,
  governed,
  subject,
];

const WHEN = phrases(
  'từ tháng sau | từ tháng tới | từ tháng này | từ quý sau | từ quý tới | từ năm sau | từ tuần tới | từ hôm nay | từ ngày mai | kể từ nay | kể từ hôm nay | tuần sau | tuần tới | tuần này | đầu tuần sau | đầu tuần tới | cuối tuần này | tháng sau | tháng tới | ngày mai | sáng mai | chiều mai | thứ hai tuần sau | thứ ba tuần sau | thứ tư tuần sau | thứ năm tuần sau | thứ sáu tuần sau | thứ hai tuần tới | thứ ba tuần tới | thứ tư tuần tới | thứ năm tuần tới | thứ sáu tuần tới | thứ hai này | thứ ba này | thứ tư này | thứ năm này | thứ sáu này | thứ tư tuần này | thứ năm tuần này | thứ sáu tuần này',
);
const CHARGE_OF = phrases(
  'việc của | nhiệm vụ của | phần việc của | phần của | trách nhiệm của | công việc của | giờ việc của',
);

// 'Việc của Phòng Kinh tế là | bám cho sát'
function charged(scan: Scan): boolean {
  const { words, at, boundary, to } = scan;
  const taken = at === boundary ? CHARGE_OF(words, at, to) : 0;
  const list = taken > 0 ? readBodies(words, at + taken, to) : null;
  if (!list || words[list.to]?.sound !== 'la1') return false;
  const from = list.to + 1;
  if (DOES(words, from, to) === 0) return false;
  return name(scan, 'subject', at, list, from, { at: from, nameEnd: list.to, kind: 'does' });
}

function pause(scan: Scan): boolean {
  const { words, at, to } = scan;
  if (PAST_OPENERS(words, at, to) > 0) scan.isPast = true;
  const sign = words[at]?.text ?? '';
  const then = THEN(words, at, to);
  const isAtStart = at === scan.boundary;
  const opens = isAtStart || words[at]?.plain === 'va' ? OPENERS(words, at, to) : 0;
  const when = isAtStart ? WHEN(words, at, to) : 0;
  const length = /^[,:]$/.test(sign) ? 1 : then || when || opens;
  if (length === 0) return false;
  scan.at += length;
  scan.boundary = scan.at;
  return true;
}

function pastCount(words: readonly Word[], at: number): number {
  return words[at]?.text === ',' ? at + 1 : at;
}

// 'Hoàn thiện Đề án (Sở Nội vụ chủ trì, …)'
function bracketed(scan: Scan): boolean {
  const { words, from, at, to } = scan;
  if (words[at]?.text !== '(' || at === from) return false;
  const list = readBodies(words, at + 1, to);
  const opened = pastCount(words, from + OPENERS(words, from, to));
  if (!list || DOES(words, opened, to) === 0) return false;
  const after = words[list.to]?.text ?? ')';
  if (!/^[),;]$/.test(after) && AGENT_VERBS(words, list.to, to) === 0) return false;
  return name(scan, 'agent', at, list, list.to);
}

// 'Đối với UBND tỉnh: …'
function regarding(scan: Scan): boolean {
  const { words, at, to } = scan;
  const taken = at === scan.boundary ? REGARDING(words, at, to) : 0;
  if (taken === 0) return false;
  const list = readBodies(words, at + taken, to);
  if (list && /^[:,]$/.test(words[list.to]?.text ?? ':') && list.to <= to)
    return name(scan, 'subject', at, list, list.to + (list.to < to ? 1 : 0));
  scan.at = list?.to ?? at + taken;
  return true;
}

function order(scan: Scan): boolean {
  const { words, at, to, boundary } = scan;
  const taken = ORDER(words, at, to);
  if (taken === 0) return false;
  const filled = at + taken + FILLER(words, at + taken, to);
  const list = readBodies(words, filled, to) ?? namedBefore(words, filled, to);
  const isOwn = isOrdered(words, boundary, at, list) || isProposed(words, boundary, at, filled);
  if (!list) {
    const asks = isOwn && at - boundary < 6 && ASKS(words, at, to) > 0;
    if (asks && !scan.found.some(({ role }) => role === 'ordered'))
      scan.found.push({
        role: 'ordered',
        at: scan.topic?.bodies[0]?.from ?? at,
        bodies: scan.topic?.bodies ?? [],
        to: filled,
        predicate: null,
      });
    if (!asks) return false;
    scan.at = filled;
    return true;
  }
  if (!isOwn || isInsideTask(scan) || isDone(words[list.to]) || isTold(words, list.to)) {
    scan.at = list.to;
    return true;
  }
  const directed = directedBy(scan, list, PASSES_TO_LEAD);
  if (directed) return leads(scan, 'ordered', list, directed);
  name(scan, 'ordered', at, list, list.to);
  return withThose(scan, list.to);
}

const COUNTS = phrases('nhiệm vụ | nội dung | việc | đầu việc | kiến nghị | công việc | kết luận');

// 'giao các cơ quan 87 nhiệm vụ'
function isTold(words: readonly Word[], at: number): boolean {
  return words[at]?.kind === 'number' && COUNTS(words, at + 1) > 0 && words[at + 2]?.text !== ':';
}

// 'đề nghị Đoàn ĐBQH kiến nghị Bộ Tài chính': the second is what the first is to do.
function isInsideTask({ words, found, boundary, at, to }: Scan): boolean {
  return found.length > 0 && (boundary < at || PASSES_ON(words, at, to) > 0);
}

// 'UBND tỉnh chỉ đạo Sở Y tế chủ trì …': the second leads, the first sees to it.
function directedBy({ words, to }: Scan, list: BodyList, directs: Phrases): BodyList | null {
  const taken = directs(words, list.to, to);
  const second = taken > 0 ? readBodies(words, list.to + taken, to) : null;
  return second && LEADS(words, second.to, to) > 0 ? second : null;
}

function leads(scan: Scan, role: Mention['role'], first: BodyList, second: BodyList): boolean {
  const { at } = scan;
  name(scan, role, at, second, second.to);
  return name(scan, 'coop', at, first, second.to);
}

function name(
  scan: Scan,
  role: Mention['role'],
  at: number,
  list: BodyList,
  to: number,
  predicate: Predicate | null = null,
): boolean {
  const whole =
    role === 'subject' || to !== list.to ? { bodies: list.bodies, to } : narrowed(scan, list);
  scan.found.push({ role, at, bodies: whole.bodies, to: whole.to, predicate });
  scan.at = whole.to;
  return true;
}

// 'phối hợp với UBND các phường trung tâm | xử lý': words that tell which, before what is to be done.
function narrowed({ words, to }: Scan, list: BodyList): BodyList {
  if (!isPlural(words, list)) return list;
  const predicate = predicateAt(words, list.to, to, true);
  return predicate?.kind === 'tells' ? widened(list, predicate) : list;
}

function together(scan: Scan): boolean {
  const { words, at, to } = scan;
  const list = joinedBy(words, at, to);
  if (!list) return false;
  if (ONLY_TALKS(words, at, to) > 0) {
    scan.at = list.to;
    return true;
  }
  return name(scan, 'coop', at, list, list.to);
}

function governed(scan: Scan): boolean {
  const { words, at, to } = scan;
  const taken = GOVERNORS(words, at, to);
  if (taken === 0 || (at === scan.boundary && startsBody(scan))) return false;
  const list = readBodies(words, at + taken, to);
  if (!list) {
    scan.at = at + taken;
    return true;
  }
  if (isNextDoer(scan, list))
    return name(scan, 'subject', at, list, list.to, predicateAt(words, list.to, to, false));
  const kept = beforeSubject(scan, list);
  if (kept) {
    scan.at = kept;
    return true;
  }
  const acts =
    (BY_WHOM(words, at, to) > 0 && AGENT_VERBS(words, list.to, to) > 0) ||
    isBoundBy(scan, list) ||
    isInCharge(scan, list);
  if (acts && !isOfChair(words, list)) return name(scan, 'agent', at, list, list.to);
  scan.at = list.to;
  return true;
}

const WHERE = phrases(
  'tại | ở | của | thuộc | trên | về | đối với | từ | qua | theo | như | trong',
);

// 'cái cống ở ấp Bảy, | Phòng Kinh tế xuống đo': the body after the comma is who is to do it.
function beforeSubject({ words, at, to }: Scan, { bodies, to: end }: BodyList): number | null {
  const last = bodies.at(-1);
  const before = bodies.at(-2);
  if (!last || !before || WHERE(words, at, to) === 0 || words[last.from - 1]?.text !== ',')
    return null;
  if (words[last.from]?.plain === words[before.from]?.plain) return null;
  return predicateAt(words, end, to, false)?.kind === 'does' ? before.to : null;
}

const CHAIR_HOUSE = phrases('thường trực hđnd | thường trực hội đồng nhân dân | hđnd');

// 'Phiên giải trình do Thường trực HĐND tỉnh tổ chức'
function isOfChair(words: readonly Word[], { bodies }: BodyList): boolean {
  return bodies.length === 1 && CHAIR_HOUSE(words, bodies[0]?.from ?? 0) > 0;
}

function startsBody({ words, at, to }: Scan): boolean {
  return readBodies(words, at, to) !== null;
}

function subject(scan: Scan): boolean {
  const { words, at, to, boundary } = scan;
  if (at !== boundary) return false;
  const list = readBodies(words, at, to);
  if (!list) return false;
  const directed = scan.isPast ? null : directedBy(scan, list, DIRECTS);
  if (directed) return leads(scan, 'subject', list, directed);
  const given = scan.isPast ? null : directedBy(scan, list, GIVES);
  if (given) return name(scan, 'ordered', at, given, given.to);
  if (isEnumerated(scan, list)) {
    scan.at = list.to;
    return true;
  }
  const givesOrder = ordersAt(words, list, to);
  const predicate =
    scan.isPast || givesOrder ? null : predicateAt(words, list.to, to, isPlural(words, list));
  if (!predicate || (predicate.kind === 'label' && isInTheMiddle(scan))) {
    if (THEN(words, list.to, to) > 0) scan.topic = list;
    scan.at = list.to;
    return true;
  }
  name(scan, 'subject', at, widened(list, predicate), predicate.at, predicate);
  return withThose(scan, list.to);
}

// 'UBND tỉnh chỉ đạo Sở Xây dựng sửa chữa …', 'Sở Y tế làm việc với Bảo hiểm xã hội, gỡ …': those named do it too.
function withThose(scan: Scan, at: number): boolean {
  const found = alongWith(scan.words, at, scan.to);
  if (!found) return true;
  scan.found.push({ role: 'coop', at, bodies: found.bodies, to: at, predicate: null });
  return true;
}

const STAFF = phrases(
  'cán bộ | công chức | viên chức | đại biểu | thành viên | ủy viên | đảng viên',
);

// 'thống kê số cán bộ, công chức cấp xã nghỉ việc'
function isEnumerated({ words, from, at }: Scan, list: BodyList): boolean {
  if (at - 1 <= from || words[at - 1]?.text !== ',' || list.bodies.length > 1) return false;
  return STAFF(words, at) > 0 && STAFF(words, at - 3) === 2;
}

// 'về sáp nhập thôn, tổ dân phố: cần đánh giá': no body is called upon there.
function isInTheMiddle({ words, from, at }: Scan): boolean {
  return words[at - 1]?.text === ',' && at > from;
}

function isDone(word: Word | undefined): boolean {
  return word?.sound === 'đa4' || word?.sound === 'đươc5';
}

function isPlural(words: readonly Word[], { bodies }: BodyList): boolean {
  const last = bodies.at(-1);
  if (!last) return false;
  return (
    last.isGeneral === true || words.slice(last.from, last.to).some(({ plain }) => plain === 'cac')
  );
}

function widened({ bodies, to }: BodyList, { nameEnd }: Predicate): BodyList {
  const last = bodies.at(-1);
  if (!last || nameEnd <= to) return { bodies, to };
  return { bodies: [...bodies.slice(0, -1), { ...last, to: nameEnd }], to: nameEnd };
}
