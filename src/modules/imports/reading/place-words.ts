import { searchKey } from '#src/platform/text/search-key.ts';

const KIND =
  '(?:các |một số |nhiều |\\d+ |(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) )?(?:xã|phường|thị trấn|thị xã|huyện|quận|thành phố|tp\\.?|tỉnh|đặc khu|thôn|bản|ấp|làng|xóm|buôn|khối|tổ dân phố|khu phố|khu dân cư|tổ|đơn vị bầu cử)';
const SAYS =
  '(?:đề nghị|kiến nghị|phản ánh|đề xuất|mong|hỏi|nêu|cho (?:biết|rằng)|yêu cầu|xin|có ý kiến|ý kiến|bức xúc|lo lắng|than|quan tâm|đồng tình|cần|muốn|nhờ)';
const SPOKEN = new RegExp(
  `(?:^|\\n|[.:“"] ?)(?:[-–+*•]\\s*)?(?:theo )?(?:ý kiến )?(?:kiến nghị )?(?:của )?(?:đông đảo )?cử tri\\s*(?:tại |ở |thuộc )?(${KIND}\\s[^:;.\\n“"]{1,160}?)(?:\\s*\\((?:cử tri[^)]*)\\))?\\s*(?=:|,?\\s${SAYS}(?![\\p{L}]))`,
  'iu',
);
const STARTS_AS_PLACE =
  /^(?:cu tri )?(?:tai |o )?(?:cac |nhieu |mot so |\d+ |(?:hai|ba|bon|nam|sau|bay|bai|tam|chin|muoi) )?(?:xa|phuong|thi tran|thi xa|tt|huyen|quan|thanh pho|tp|tinh|dac khu|thon|ban|ap|lang|xom|buon|khoi|to|to dan pho|khu|khu pho|kiet|hem|ngo|don vi bau cu)(?: |$)/;

/** The place that a petition's own opening words name: 'Cử tri xã X, huyện Y đề nghị …'. */
export function placeInText(text: string): string {
  const found = SPOKEN.exec(text.slice(0, 600))?.[1];
  return found === undefined ? '' : found.replace(/\s+/g, ' ').replace(/[\s,]{1,9}$/, '');
}

export function looksLikePlace(text: string): boolean {
  return STARTS_AS_PLACE.test(searchKey(text));
}

/** A cell of the column of places: without 'Cử tri' before it and a colon or full stop after it. */
export function cleanPlace(cell: string): string {
  return cell
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:ý kiến (?:của )?)?cử tri\s*(?:tại |ở |thuộc |:)?\s*(?=\S)/iu, '')
    .replace(/[\s:;.,]{1,9}$/, (end) => (end.includes('…') ? end : ''));
}

const ADDRESS_START = new RegExp(
  `(?:^|[,;:\\n(–-]|\\s)\\s*((?:số nhà \\S+|${KIND})\\s+[\\p{Lu}\\d][^;\\n]*)$`,
  'u',
);

/** The part of 'Nguyễn Văn A, thôn 3, xã B' that says where; '' where it does not say. */
export function placeInAddress(cell: string): string {
  const line = cell
    .replace(/\s+/g, ' ')
    .replace(/^địa chỉ:?\s*/iu, '')
    .trim();
  const found = ADDRESS_START.exec(line)?.[1] ?? '';
  return found
    .replace(/\bsố nhà \S+,?\s*/u, '')
    .replace(/[)\s.]{1,9}$/, '')
    .trim();
}
