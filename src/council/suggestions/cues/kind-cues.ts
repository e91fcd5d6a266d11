import { phrasesOf } from './cue-table.ts';

/** Words that ask for something: then it is a petition and must be answered. */
export const ASKING = phrasesOf(
  `đề nghị, kiến nghị, mong, mong muốn, xin, yêu cầu, cần, cần phải, nên, phải, nhờ, bao giờ, khi nào, sao, tại sao, vì sao, hãy, sớm, bố trí, đầu tư, hỗ trợ, xây dựng, cấp, sửa, sửa chữa, nâng cấp, xem xét, giải quyết, xử lý, làm, bắc cầu, mở, muốn, kéo, tăng, đưa, dựng, thêm, cho hỏi, hỏi, đừng, không nên, chấn chỉnh, can thiệp, kiểm tra, khắc phục, trả lời`,
);

/** Words that inform, praise or worry without asking. */
export const INFORMING = phrasesOf(
  `phấn khởi, đồng tình, nhất trí, hoan nghênh, biểu dương, cảm ơn, cám ơn, ghi nhận, đánh giá cao, tin tưởng, vui mừng, bức xúc, băn khoăn, lo lắng, lo ngại, trăn trở, phản ánh, cho biết, cho rằng, thông tin, nêu ý kiến, góp ý, tâm tư`,
);
