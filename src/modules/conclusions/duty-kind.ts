import { defineDutyKind } from '#src/council/duties/index.ts';

export const CONCLUSION_DUTY = 'conclusion';

/** What a conclusion assigns: every act, letter and step of supervision is the duty's own. */
defineDutyKind({
  kind: CONCLUSION_DUTY,
  labels: { vi: 'Thực hiện kết luận phiên họp', en: 'Conclusion of a meeting' },
  urgeDaysBefore: [15, 7, 3],
  isPublic: false,
});
