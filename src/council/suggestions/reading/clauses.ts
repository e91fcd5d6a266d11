import { readSyllables } from './syllables.ts';
import type { ReadText } from './syllables.ts';

/** A stretch of a text and how much what stands in it counts. */
export interface Clause {
  readonly words: ReadText;
  readonly weight: number;
}

const REQUEST =
  /(?<!\p{L})(?:đề nghị|kiến nghị|mong(?! manh)|xin|yêu cầu|cần|nên|phải|nhờ|bố trí|cấp (?:tiền|vốn|kinh phí)|đầu tư|hỗ trợ|xây dựng|xây|làm lại|sửa|nâng cấp|mở rộng|de nghi|kien nghi|yeu cau|can|xin)(?!\p{L})/iu;
const ASKS =
  /(?<!\p{L})(?:đề nghị|kiến nghị|mong|xin|yêu cầu|nhờ|de nghi|kien nghi|yeu cau)(?!\p{L})/iu;
const PURPOSE =
  /(?<!\p{L})(?:để(?! (?:lâu|đó|nghị|yên|mấy|lại|không))|nhằm|giúp cho|tạo điều kiện|góp phần|phục vụ|bảo đảm|đảm bảo|có (?:vậy|thế|như vậy)|có cầu thì|thì bà con|cho dân tiện|cho bà con|tránh|kẻo)(?!\p{L})/iu;
const LEAD_PURPOSE = /^\s*(?:để|nhằm|muốn)(?!\p{L})/iu;
// When, where and why something is so, before the sentence says what it is about.
const LEAD_SETTING =
  /^\s*(?:sau(?: khi)?|từ khi|từ ngày|trước đây|trước khi|kể từ|do|vì|bởi|dù|tuy|mặc dù|nếu|dọc(?: theo)?|theo|qua theo dõi)(?!\p{L})/iu;
// A house number is an address, not a road to be mended.
const ADDRESS =
  /(?<!\p{L})số(?: nhà)? \d+[\p{L}\d/]*(?:,? (?:ngõ|ngách|hẻm|kiệt|tổ) \d+[\p{L}\d/]*)?(?:,? (?:đường|phố)(?= \p{Lu}))?/giu;
const ROAD_NUMBER = /(?<!\p{L})(QL|ĐT|TL|ĐH|HL)\.?\s?(?=\d)/giu;
const LIST_NUMBER = /^\s*\d{1,2}\s*(?:[.)-]\s*)?(?=\p{Lu})/u;
const BRACKETS = /\(([^()]*)\)/gu;
const WHO_SPEAKS =
  /^\s*(?:\d+\s*)?(?:ý kiến )?(?:cử tri|bà con|theo cử tri|nhân dân)(?!\p{L})[^,.:]{0,80}?(?:đề nghị|kiến nghị|phản ánh|mong|cho biết|cho rằng|:)/iu;

const FIRST_MATTER = 1.6;
const FIRST_SENTENCE = 1.15;
const REQUESTED = 1.35;
const CONTEXT = 0.75;
const REASON = 0.3;
const SETTING = 0.6;
const ASIDE = 0.5;

/** What is asked counts most, what it is for least; of several matters the first names the petition. */
export function clausesOf(text: string): readonly Clause[] {
  const matters = text
    .replace(ADDRESS, ' ')
    .replace(ROAD_NUMBER, '$1 ')
    .split(/[;\n]+|\.(?=\s|$)|[!?]+/u)
    .map((part) => part.replace(LIST_NUMBER, ''))
    .filter((part) => part.trim() !== '');
  const isList = text.includes(';') || text.includes('\n');
  const asks = matters.some((matter) => ASKS.test(matter));
  return matters.flatMap((matter, order) => {
    const isFirst = matters.length > 1 && order === 0;
    const first = !isFirst ? 1 : isList ? FIRST_MATTER : FIRST_SENTENCE;
    return partsOf(matter.replace(WHO_SPEAKS, ' ')).map((part) => ({
      words: readSyllables(part.text),
      weight: first * part.weight * (asks && !REQUEST.test(matter) ? CONTEXT : 1),
    }));
  });
}

interface Part {
  readonly text: string;
  readonly weight: number;
}

/** A sentence parted where a purpose begins and where the request begins. */
function partsOf(matter: string): Part[] {
  const asides = Array.from(matter.matchAll(BRACKETS), ([, text = '']) => ({
    text,
    weight: ASIDE,
  }));
  const pieces = matter.replace(BRACKETS, ' ').split(/,(?=\s)|:\s|\s[–-]\s|[()]/u);
  const parts = pieces.flatMap((part, order) => {
    if (LEAD_PURPOSE.test(part)) return [{ text: part, weight: REASON }];
    if (order === 0 && pieces.length > 1 && LEAD_SETTING.test(part))
      return [{ text: part, weight: SETTING }];
    const purpose = part.search(PURPOSE);
    const main = purpose > 0 ? part.slice(0, purpose) : part;
    const weight = ASKS.test(part) ? REQUESTED : 1;
    const said = [{ text: main, weight }];
    return purpose > 0 ? [...said, { text: part.slice(purpose), weight: REASON }] : said;
  });
  return [...parts, ...asides];
}
