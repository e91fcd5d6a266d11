import { defineText } from '#src/platform/i18n/text.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { PaperStanding } from '../paper-rules.ts';
import type { ItemKind, ItemState, MeetingKind, MeetingState, PaperPart } from '../schema.ts';

const vi = {
  kinds: {
    standingSession: 'Phiên họp Thường trực HĐND',
    councilSession: 'Kỳ họp HĐND',
    jointConference: 'Hội nghị liên tịch',
    explanationSession: 'Phiên giải trình',
    workingVisit: 'Làm việc tại cơ sở',
    voterContact: 'Tiếp xúc cử tri',
    receptionDay: 'Tiếp công dân',
    committeeMeeting: 'Họp Ban của HĐND',
  } satisfies Record<MeetingKind, string>,
  numbered: {
    standingSession: (number: number) => `Phiên họp thứ ${number}`,
    councilSession: (number: number) => `Kỳ họp thứ ${number}`,
    jointConference: (number: number) => `Hội nghị lần thứ ${number}`,
    explanationSession: (number: number) => `Phiên giải trình thứ ${number}`,
    workingVisit: (number: number) => `Chuyến làm việc thứ ${number}`,
    voterContact: (number: number) => `Đợt tiếp xúc thứ ${number}`,
    receptionDay: (number: number) => `Kỳ tiếp công dân thứ ${number}`,
    committeeMeeting: (number: number) => `Phiên họp Ban thứ ${number}`,
  },
  states: {
    preparing: 'Đang chuẩn bị',
    called: 'Đã triệu tập',
    open: 'Đang họp',
    closed: 'Đã họp xong',
    cancelled: 'Đã hủy',
  } satisfies Record<MeetingState, string>,
  outcomes: { held: 'Đã họp xong', noQuorum: 'Không đủ thành viên dự họp' },
  itemKinds: {
    opinionOnSubmission: 'Cho ý kiến về tờ trình',
    appraisalProgress: 'Tiến độ thẩm tra',
    oversight: 'Giám sát, khảo sát',
    petitionReport: 'Kiến nghị cử tri',
    interrogation: 'Chất vấn, giải trình',
    complaints: 'Tiếp công dân, khiếu nại, tố cáo',
    personnel: 'Công tác cán bộ',
    conclusionReview: 'Thực hiện kết luận phiên trước',
    programme: 'Chương trình, kế hoạch',
    other: 'Nội dung khác',
  } satisfies Record<ItemKind, string>,
  itemStates: {
    planned: 'Dự kiến',
    current: 'Đang thảo luận',
    done: 'Đã xong',
    withdrawn: 'Đã rút',
    deferred: 'Lùi sang phiên sau',
  } satisfies Record<ItemState, string>,
  paperParts: {
    submission: 'Tờ trình',
    report: 'Báo cáo',
    draft: 'Dự thảo nghị quyết',
    appraisal: 'Báo cáo thẩm tra',
    other: 'Tài liệu khác',
  } satisfies Record<PaperPart, string>,
  standings: {
    awaited: 'Chờ nộp',
    overdue: 'Quá hạn, chưa nộp',
    given: 'Đã nộp, chờ tiếp nhận',
    late: 'Nộp chậm, chờ người chủ trì',
    admitted: 'Nộp chậm, được cho phép',
    accepted: 'Đã tiếp nhận',
    withdrawn: 'Đã rút yêu cầu',
    undelivered: 'Không nộp',
  } satisfies Record<PaperStanding, string>,
};

const en: typeof vi = {
  kinds: {
    standingSession: 'Standing Committee session',
    councilSession: 'Council session',
    jointConference: 'Joint preparatory conference',
    explanationSession: 'Explanation session',
    workingVisit: 'Working visit',
    voterContact: 'Voter contact',
    receptionDay: 'Citizen reception',
    committeeMeeting: 'Committee meeting',
  },
  numbered: {
    standingSession: (number) => `Session ${number}`,
    councilSession: (number) => `Council session ${number}`,
    jointConference: (number) => `Conference ${number}`,
    explanationSession: (number) => `Explanation session ${number}`,
    workingVisit: (number) => `Visit ${number}`,
    voterContact: (number) => `Contact ${number}`,
    receptionDay: (number) => `Reception ${number}`,
    committeeMeeting: (number) => `Committee meeting ${number}`,
  },
  states: {
    preparing: 'In preparation',
    called: 'Called',
    open: 'Under way',
    closed: 'Held',
    cancelled: 'Cancelled',
  },
  outcomes: { held: 'Held', noQuorum: 'Without quorum' },
  itemKinds: {
    opinionOnSubmission: 'Opinion on a submission',
    appraisalProgress: 'Progress of appraisal',
    oversight: 'Oversight, survey',
    petitionReport: 'Voter petitions',
    interrogation: 'Interrogation, explanation',
    complaints: 'Reception, complaints, denunciations',
    personnel: 'Personnel',
    conclusionReview: 'Review of earlier conclusions',
    programme: 'Programme, plan',
    other: 'Other',
  },
  itemStates: {
    planned: 'Planned',
    current: 'Under way',
    done: 'Done',
    withdrawn: 'Withdrawn',
    deferred: 'Deferred',
  },
  paperParts: {
    submission: 'Submission',
    report: 'Report',
    draft: 'Draft resolution',
    appraisal: 'Appraisal report',
    other: 'Other paper',
  },
  standings: {
    awaited: 'Awaited',
    overdue: 'Overdue',
    given: 'Handed in',
    late: 'Late, the chair decides',
    admitted: 'Late, admitted',
    accepted: 'Accepted',
    withdrawn: 'No longer asked',
    undelivered: 'Never handed in',
  },
};

/** The words of states and kinds; every page and paper of the month uses these. */
export const meetingWords = defineText(vi, en);

export function itemStateName(state: ItemState, locale: Locale): string {
  return meetingWords(locale).itemStates[state];
}

/** `Phiên họp thứ 26`, or its kind while it has no number. */
export function meetingName(
  { kind, number }: { readonly kind: MeetingKind; readonly number: number | null },
  locale: Locale,
): string {
  const words = meetingWords(locale);
  return number === null ? words.kinds[kind] : words.numbered[kind](number);
}
