import { phrases } from './text/phrases.ts';
import { wording } from './text/wording.ts';
import type { Word } from './text/words.ts';

const MAKES = phrases(
  'xây dựng | ban hành | hoàn thiện | lập | có | tham mưu | trình | dự thảo | soạn thảo | chuẩn bị | đề xuất | gửi | phát hành | ký | hoàn thành',
);
const PAPERS = phrases(`
kế hoạch | báo cáo | tờ trình | dự thảo nghị quyết | nghị quyết | quyết định | phương án | đề án | văn bản | văn bản trả lời | công văn | đề cương | chương trình
danh sách | danh mục | quy chế | hồ sơ | thông báo | báo cáo thẩm tra | báo cáo giám sát | báo cáo kết quả | lộ trình | dự toán | quy hoạch | tài liệu | biên bản | dự thảo
`);
const STOPS = phrases(
  'trước | chậm nhất | trong | gửi | trình | báo cáo | xong | hoàn thành | và | để | về thường trực',
);
const LONGEST = 14;

/** The paper to be handed in, where the words name one: 'xây dựng | kế hoạch giám sát chuyên đề'. */
export function productIn(
  text: string,
  words: readonly Word[],
  from: number,
  to: number,
): string | null {
  for (let at = from; at < to; at += 1) {
    const makes = MAKES(words, at, to);
    const paper = makes > 0 ? PAPERS(words, at + makes, to) : 0;
    if (paper === 0) continue;
    const begins = at + makes;
    let ends = begins + paper;
    while (ends < to && ends - begins < LONGEST && !isStop(words, ends, to)) ends += 1;
    return wording(text, words, begins, ends);
  }
  return null;
}

function isStop(words: readonly Word[], at: number, to: number): boolean {
  return /^[,;.:()]$/.test(words[at]?.text ?? '') || STOPS(words, at, to) > 0;
}
