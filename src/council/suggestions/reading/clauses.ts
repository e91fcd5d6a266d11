/** A stretch of a text and how much what stands in it counts. */
export interface Clause {
  readonly text: string;
  readonly weight: number;
}

const REQUEST =
  /(?<!\p{L})(?:đề nghị|kiến nghị|mong(?! manh)|xin|yêu cầu|cần|nên|phải|nhờ|bố trí|cấp (?:tiền|vốn|kinh phí)|đầu tư|hỗ trợ|xây dựng|xây|làm lại|sửa|nâng cấp|mở rộng|de nghi|kien nghi|yeu cau|can|xin)(?!\p{L})/iu;
const ASKS =
  /(?<!\p{L})(?:đề nghị|kiến nghị|mong|xin|yêu cầu|nhờ|de nghi|kien nghi|yeu cau)(?!\p{L})/iu;
const PURPOSE =
  /(?<!\p{L})(?:để(?! (?:lâu|đó|nghị|yên|mấy|lại|không))|nhằm|giúp cho|tạo điều kiện|góp phần|phục vụ|bảo đảm|đảm bảo|có (?:vậy|thế|như vậy)|có cầu thì|thì bà con|cho dân tiện|cho bà con|tránh|kẻo)(?!\p{L})/iu;
const LEAD_PURPOSE = /^\s*(?:để|nhằm|muốn)(?!\p{L})/iu;
const WHO_SPEAKS =
  /^\s*(?:\d+\s*)?(?:ý kiến )?(?:cử tri|bà con|theo cử tri|nhân dân)(?!\p{L})[^,.:]{0,80}?(?:đề nghị|kiến nghị|phản ánh|mong|cho biết|cho rằng|:)/iu;

const FIRST_MATTER = 1.6;
const REQUESTED = 1.35;
const CONTEXT = 0.75;
const REASON = 0.45;

/** What is asked counts most, what it is for least; of several matters the first names the petition. */
export function clausesOf(text: string): readonly Clause[] {
  const matters = text.split(/[;\n]+|\.(?=\s|$)|[!?]+/u).filter((part) => part.trim() !== '');
  const asks = matters.some((matter) => ASKS.test(matter));
  return matters.flatMap((matter, order) => {
    const first = matters.length > 1 && order === 0 ? FIRST_MATTER : 1;
    return partsOf(matter.replace(WHO_SPEAKS, ' ')).map((part) => ({
      text: part.text,
      weight: first * part.weight * (asks && !REQUEST.test(matter) ? CONTEXT : 1),
    }));
  });
}

/** A sentence parted where a purpose begins and where the request begins. */
function partsOf(matter: string): Clause[] {
  return matter.split(/,(?=\s)|:\s|\s[–-]\s|[()]/u).flatMap((part) => {
    if (LEAD_PURPOSE.test(part)) return [{ text: part, weight: REASON }];
    const purpose = part.search(PURPOSE);
    const main = purpose > 0 ? part.slice(0, purpose) : part;
    const weight = ASKS.test(part) ? REQUESTED : 1;
    const said = [{ text: main, weight }];
    return purpose > 0 ? [...said, { text: part.slice(purpose), weight: REASON }] : said;
  });
}
