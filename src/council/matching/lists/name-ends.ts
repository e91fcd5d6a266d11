import { spellingOf } from '../spelling.ts';
import type { Telling } from '../telling.ts';

// With its marks one word tells that the name is over: what is broken, lacking, done or received.
const WORDS: ReadonlySet<string> = new Set(
  `bị không chưa đang đã quá rất hỏng hư xuống hưởng nhận sụt sạt lở lún ngập nứt gãy sập tắc thiếu mất bẩn cũ kém yếu hẹp
chật dột đổ vỡ rò chậm gây xảy nên cần phải được có là thì vẫn còn cứ hay thường nhiều ít thấp cao`
    .split(/\s+/)
    .map(spellingOf),
);

// Without them hồng and hỏng are one, so it takes two.
const PAIRS: ReadonlySet<string> = new Set(
  `hu hong, hu hai, hong nang, hong het, hong hoan, xuong cap, huong phu, huong che, huong luong, huong tro, huong ho, nhan phu,
sut lo, sut lun, sat lo, lo dat, lo nang, lun sut, lay loi, ngap ung, ngap nuoc, ngap lut, ngap nang, nut ne, gay do, sap do,
tac nghen, un tac, u dong, o nhiem, ro ri, thieu nuoc, thieu dien, thieu den, thieu giao, mat dien, mat nuoc, mat trom, bo hoang,
bong troc, xay ra, gay tai, gay kho, keo dai, nhieu nam, nhieu lan, qua tai, qua thap, qua hep, qua nho, qua cu, toi om,
tai nan, hep qua, yeu qua, cu nat, don nat`.split(/,\s+/),
);

/** Does a name that no capitals bound end before this word? */
export function endsName({ words, isPlain }: Telling, at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (!word) return true;
  return isPlain ? PAIRS.has(`${word.key} ${next?.key}`) : WORDS.has(word.spelling);
}
