import { defineText } from '#src/platform/i18n/text.ts';

export const petitionDeskText = defineText(
  {
    office: 'Kiến nghị cử tri',
    toClassify: 'Chưa phân loại',
    toForward: 'Chờ chuyển',
    returned: 'Bị trả lại',
    toEvaluate: 'Chờ đánh giá',
    following: 'Tiếp tục theo dõi',
    classifyTitle: 'Kiến nghị mới, chưa phân loại',
    evaluateTitle: 'Trả lời chờ đánh giá',
    batchesTitle: 'Danh sách chờ xử lý trước khi gửi',
    batchCount: (count: number) => `${count} kiến nghị`,
    checkTitle: 'Đã trả lời, cần kiểm tra thực tế, đối chiếu',
    checkEmpty: 'Chưa có trả lời nào cần kiểm tra.',
    all: 'Xem tất cả',
  },
  {
    office: 'Voter petitions',
    toClassify: 'To classify',
    toForward: 'To forward',
    returned: 'Sent back',
    toEvaluate: 'To evaluate',
    following: 'Followed on',
    classifyTitle: 'New petitions to classify',
    evaluateTitle: 'Answers to evaluate',
    batchesTitle: 'Lists waiting before they are sent',
    batchCount: (count: number) => `${count} petitions`,
    checkTitle: 'Answered, to be checked on the ground',
    checkEmpty: 'No answer waits to be checked.',
    all: 'See all',
  },
);
