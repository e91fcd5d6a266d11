import { searchKey } from '#src/platform/text/search-key.ts';
import { marksIn } from './matter-marks.ts';

const SHORTEST_PART = 12;
const LONGEST_OPENING = 300;

/** Words by which a part says on its own what is wrong or wanted; a mere item of a list has none. */
const WANTING =
  'đề nghị|kiến nghị|đề xuất|xin|mong|muốn|cần|nên|phải|hỏi|yêu cầu|sớm|sửa|sửa chữa|nâng cấp|xây|xây dựng|làm|mở rộng|nới rộng|bố trí|hỗ trợ|giải quyết|xem xét|kiểm tra|rà soát|hỏng|hư|hư hỏng|xuống cấp|ngập|sạt lở|ô nhiễm|chưa|không|thiếu|chậm|kéo dài|lắp|lắp đặt|cấp|tăng|giảm|đầu tư|quan tâm|chỉ đạo|xử lý|xử lí|dừng|đẩy nhanh|ban hành|hướng dẫn|nạo vét|tu sửa|gia cố|bất cập|khó khăn|vướng|lấn chiếm|đôn đốc|tạo điều kiện|điều chỉnh|thu hồi|khắc phục|thông báo|đẩy mạnh|bổ sung|đảm bảo|bảo đảm|tổ chức|tăng cường|phân bổ|mua sắm|trang bị|chuyển|trả lời|trả|đổi|ngăn chặn|quản lý|duy trì|rẻ quá|cao quá|cho';
const WANTS = new RegExp(`(?<![\\p{L}])(?:${WANTING})(?![\\p{L}])`, 'iu');
const WANTS_PLAIN = new RegExp(
  `(?:^| )(?:${searchKey(WANTING.replaceAll('|', ' zz ')).replaceAll(' zz ', '|')})(?: |$)`,
);
const DIACRITICS = /[àáâãèéêìíòóôõùúýăđĩũơư\u1EA0-\u1EF9]/i;
const ASKS = /(?:đề nghị|kiến nghị|đề xuất|yêu cầu|xin|mong)(?![\p{L}])/iu;
const ASKS_OR_NEEDS =
  /(?<!\p{L})(?:đề nghị|kiến nghị|đề xuất|yêu cầu|xin|mong|muốn|cần|nên|phải|hỏi|hãy|sớm)(?!\p{L})/iu;
/** A part that only makes sense behind the one before it. */
const LEANS =
  /^(?:đi đôi với|trong đó|cụ thể|nhất là|do đó|vì vậy|vì thế|lúc|khi đó|như vậy|điều này|việc này|nếu không|từ đó|bởi|riêng|còn|nhưng|tuy nhiên|khiến|gây|dẫn đến|làm cho|mà|song|vừa)(?![\p{L}])/iu;
/** The end asks for all that was told before it: 'a; b; c. Đề nghị xử lý.' */
const ASKS_AT_END =
  /[.!?…]\s+(?:cử tri |bà con |nhân dân |người dân |vì vậy,? |do đó,? )?(?:rất |kính |xin )?(?:đề nghị|kiến nghị|đề xuất|yêu cầu|mong)(?![\p{L}])/iu;
const BEGINS_ASKING = new RegExp(`^(?:cử tri |bà con |nhân dân )?${ASKS.source}`, 'iu');
/** An opening that only says who speaks or that something follows. */
const INTRODUCES =
  /(?:kien nghi|de nghi|phan anh|de xuat|i kien|noi dung|van de|noi dung sau|sau day|nhu sau|cu the|sau|cho rang|cho biet|viec|mong|mong muon|cu tri(?: [a-z]+){0,12}|gom|bao gom|la)$/;
const SPEAKER =
  /^(?:(?:ý kiến |kiến nghị )?(?:của )?cử tri|bà con|nhân dân)[^:;.\n]{2,140}?(?:(?:đề nghị|kiến nghị|phản ánh|đề xuất|cho biết)\s*:?|:)\s*/iu;

/**
 * The matters that one cell holds, each with the opening words they share ('Cử tri xã X kiến nghị:');
 * the text alone where it is one matter. Roads, articles, dates and items of one request do not split it.
 */
export function splitMatters(text: string): readonly string[] {
  return byMarks(text) ?? byLines(text) ?? bySemicolons(text) ?? [text];
}

function byMarks(text: string): readonly string[] | null {
  const marks = marksIn(text);
  if (marks.length < 2) return null;
  const opening = text.slice(0, marks[0]?.start ?? 0).trim();
  const parts = marks.map(({ end }, at) => trimmed(text.slice(end, marks[at + 1]?.start)));
  return areMatters(opening, parts) ? withOpening(opening, parts) : null;
}

// Lines that each are a sentence of their own with a want in it.
function byLines(text: string): readonly string[] | null {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [first = '', ...others] = lines;
  const opening = first.endsWith(':') ? first : '';
  const parts = opening === '' ? lines : others;
  const areSentences = parts.every((line) => /[.;!?…]$/.test(line) && /^["“]?\p{Lu}/u.test(line));
  // Without an opening a complaint and its request stand on two lines: one matter.
  const areWhole = parts.every((line) => wants(line) && (opening !== '' || ASKS.test(line)));
  if (parts.length < 2 || !areSentences || !areWhole) return null;
  return areMatters(opening, parts.map(trimmed)) ? withOpening(opening, parts.map(trimmed)) : null;
}

function bySemicolons(text: string): readonly string[] | null {
  const opening = SPEAKER.exec(text)?.[0].trim() ?? '';
  const clauses = outsideBrackets(text.slice(opening.length))
    .map(trimmed)
    .filter((part) => part !== '');
  // After a colon the clauses tell the parts of one thing: 'hai đoạn đường: …; …'.
  const isOneList = /:\s/.test(clauses[0] ?? '') || clauses.some((part) => LEANS.test(part));
  if (isOneList || asksOnlyAtEnd(clauses)) return null;
  const parts = withTheirAsks(clauses);
  const areClauses = parts.every((part) => wants(part) && part.split(/\s+/).length >= 5);
  if (parts.length < 2 || !areClauses || isAskWithReason(parts)) return null;
  return areMatters(opening, parts) ? withOpening(opening, parts) : null;
}

/** Two clauses of which one asks and the other only tells why. */
function isAskWithReason(parts: readonly string[]): boolean {
  return parts.length === 2 && parts.filter((part) => ASKS_OR_NEEDS.test(part)).length === 1;
}

function asksOnlyAtEnd(parts: readonly string[]): boolean {
  const before = parts.slice(0, -1);
  return ASKS_AT_END.test(parts.at(-1) ?? '') && !before.some((part) => ASKS.test(part));
}

/** What is asked belongs to the complaint before it: 'Cống tắc, nước tràn; đề nghị nạo vét.' */
function withTheirAsks(parts: readonly string[]): readonly string[] {
  const matters: string[] = [];
  for (const part of parts) {
    const before = matters.at(-1);
    const isAnswer = before !== undefined && BEGINS_ASKING.test(part) && !ASKS.test(before);
    if (isAnswer) matters[matters.length - 1] = `${before}; ${part}`;
    else matters.push(part);
  }
  return matters;
}

/** Cut at semicolons that are not within brackets or quotes. */
function outsideBrackets(text: string): string[] {
  const parts: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if ('([“'.includes(letter)) depth += 1;
    else if (')]”'.includes(letter)) depth = Math.max(0, depth - 1);
    else if (letter === ';' && depth === 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}

function areMatters(opening: string, parts: readonly string[]): boolean {
  if (parts.some((part) => part.length < SHORTEST_PART)) return false;
  if (parts.every(wants)) return true;
  return opening !== '' && introduces(opening) && parts.some(wants);
}

function wants(part: string): boolean {
  const text = part.normalize('NFC');
  return DIACRITICS.test(text) ? WANTS.test(text) : WANTS_PLAIN.test(searchKey(text));
}

function introduces(opening: string): boolean {
  return INTRODUCES.test(searchKey(opening));
}

function withOpening(opening: string, parts: readonly string[]): readonly string[] {
  const kept = opening.length <= LONGEST_OPENING ? opening : lastSentence(opening);
  return parts.map((part) => (kept === '' ? part : `${kept} ${part}`));
}

function lastSentence(opening: string): string {
  const sentences = opening.split(/(?<=[.!?…])\s+|\n/);
  const last = sentences.at(-1) ?? '';
  return last.length <= LONGEST_OPENING ? last : '';
}

function trimmed(part: string): string {
  return part
    .trim()
    .replace(/^[,;:\s]{1,20}|[,;\s]{1,20}$/g, '')
    .replace(/[;,]?\s{1,9}(?:và|ngoài ra)$/iu, '')
    .replace(/^và\s+/iu, '')
    .replace(/^và\s+/iu, '');
}
