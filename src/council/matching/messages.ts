import { defineText } from '#src/platform/i18n/text.ts';

export const matchingText = defineText(
  {
    same_words: (words: string) => `Cùng từ: ${words}`,
    same_object: (words: string) => `Cùng công trình, địa điểm: ${words}`,
    same_section: (words: string) => `Cùng vị trí: ${words}`,
    same_unit: (words: string) => `Cùng địa bàn: ${words}`,
    near_unit: (words: string) => `Địa bàn có liên quan: ${words}`,
    same_request: (words: string) => `Cùng yêu cầu: ${words}`,
    same_beneficiary: (words: string) => `Cùng đối tượng thụ hưởng: ${words}`,
    shared_phrases: (words: string) => `Cùng cụm từ: ${words}`,
    other_object: (words: string) => `Khác đối tượng: ${words}`,
    other_section: (words: string) => `Khác vị trí: ${words}`,
    other_unit: (words: string) => `Khác địa bàn: ${words}`,
    other_request: (words: string) => `Khác yêu cầu: ${words}`,
    other_beneficiary: (words: string) => `Khác đối tượng thụ hưởng: ${words}`,
  },
  {
    same_words: (words: string) => `Same words: ${words}`,
    same_object: (words: string) => `Same object: ${words}`,
    same_section: (words: string) => `Same spot: ${words}`,
    same_unit: (words: string) => `Same unit: ${words}`,
    near_unit: (words: string) => `Related unit: ${words}`,
    same_request: (words: string) => `Same request: ${words}`,
    same_beneficiary: (words: string) => `Same beneficiaries: ${words}`,
    shared_phrases: (words: string) => `Shared phrases: ${words}`,
    other_object: (words: string) => `Different object: ${words}`,
    other_section: (words: string) => `Different spot: ${words}`,
    other_unit: (words: string) => `Different unit: ${words}`,
    other_request: (words: string) => `Different request: ${words}`,
    other_beneficiary: (words: string) => `Different beneficiaries: ${words}`,
  },
);
