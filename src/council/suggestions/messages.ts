import { defineText } from '#src/platform/i18n/text.ts';

const list = (words: readonly string[]): string => words.join(', ');

export const suggestionText = defineText(
  {
    tiers: { central: 'Trung ương', province: 'Cấp tỉnh', commune: 'Cấp xã' },
    words: (words: readonly string[]) => `Có các từ: ${list(words)}`,
    learned: (words: readonly string[]) =>
      words.length === 0
        ? 'Cơ quan đã quyết định như vậy với nội dung tương tự'
        : `Cơ quan đã quyết định như vậy khi có các từ: ${list(words)}`,
    nothingTelling: 'Không có từ nào gợi ra lĩnh vực cụ thể',
    asks: (words: readonly string[]) => `Có đề nghị giải quyết: ${list(words)}`,
    asksNothing: (words: readonly string[]) =>
      words.length === 0
        ? 'Không nêu đề nghị cụ thể'
        : `Chỉ phản ánh, không đề nghị: ${list(words)}`,
    usualTier: 'Cấp của Hội đồng nhân dân tiếp nhận',
    tierUnit: 'Cả tỉnh, thành phố được nêu tên',
    unit: {
      sameName: (name: string) => `Nêu tên ${name}`,
      predecessor: (text: string, name: string) => `${text} (cũ) nay thuộc ${name}`,
      predecessorPart: (text: string, name: string) => `Một phần ${text} (cũ) nay thuộc ${name}`,
      district: (text: string, name: string) =>
        `${text} không còn từ ngày 01/7/2025; nay có thể là ${name}, cần chọn xã`,
      provinceOfDistrict: (text: string, name: string) =>
        `${text} không còn từ ngày 01/7/2025; nay thuộc ${name}, cần chọn xã`,
      province: (name: string) => `Nêu tên ${name}`,
      formerProvince: (text: string, name: string) => `${text} (cũ) nay thuộc ${name}`,
      inText: 'đọc từ nội dung',
    },
    body: {
      named: (words: string) => `Nội dung nêu tên: ${words}`,
      former: (was: string, now: string, from: string, basis: string) =>
        `${was} từ ${from} là ${now} (${basis})`,
      answersField: (field: string) => `Phụ trách lĩnh vực ${field}`,
      thing: (words: readonly string[]) => `Phụ trách: ${list(words)}`,
      executive: 'Cơ quan nhận kiến nghị chuyển giải quyết của cấp này',
      unitExecutive: (unit: string) => `Việc thuộc cấp xã tại ${unit}`,
    },
  },
  {
    tiers: { central: 'Central', province: 'Province', commune: 'Commune' },
    words: (words) => `Has the words: ${list(words)}`,
    learned: (words) =>
      words.length === 0
        ? 'The office decided so on similar texts'
        : `The office decided so where these words stood: ${list(words)}`,
    nothingTelling: 'No word points to a field',
    asks: (words) => `Asks for something: ${list(words)}`,
    asksNothing: (words) =>
      words.length === 0
        ? 'Asks for nothing in particular'
        : `Informs, asks for nothing: ${list(words)}`,
    usualTier: 'Tier of the council that received it',
    tierUnit: 'A whole province is named',
    unit: {
      sameName: (name) => `Names ${name}`,
      predecessor: (text, name) => `${text} (former) is now of ${name}`,
      predecessorPart: (text, name) => `Part of ${text} (former) is now of ${name}`,
      district: (text, name) =>
        `${text} was dissolved on 1 July 2025; it may be ${name} now, a commune must be chosen`,
      provinceOfDistrict: (text, name) =>
        `${text} was dissolved on 1 July 2025 and lies in ${name}; a commune must be chosen`,
      province: (name) => `Names ${name}`,
      formerProvince: (text, name) => `${text} (former) is now of ${name}`,
      inText: 'read from the text',
    },
    body: {
      named: (words) => `The text names ${words}`,
      former: (was, now, from, basis) => `${was} is ${now} since ${from} (${basis})`,
      answersField: (field) => `Answers for ${field}`,
      thing: (words) => `Answers for: ${list(words)}`,
      executive: 'Receives the petitions forwarded at this tier',
      unitExecutive: (unit) => `A matter of the commune in ${unit}`,
    },
  },
);
