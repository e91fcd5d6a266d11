import { defineText } from '#src/platform/i18n/text.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { actLabel } from './acts.ts';

/** The names of states, labels, kinds and acts, as every page of the room says them. */
const vi = {
  states: {
    recorded: 'Chưa phân loại',
    answered_on_spot: 'Đã trả lời tại chỗ',
    classified: 'Đã phân loại',
    proposed: 'Đang trình chuyển',
    forwarded: 'Đã chuyển',
    accepted: 'Đã tiếp nhận',
    declined: 'Trả lại (không thuộc thẩm quyền)',
    in_progress: 'Đang giải quyết',
    answered: 'Đã trả lời, chờ đánh giá',
    following: 'Tiếp tục theo dõi',
    ended: 'Đã kết thúc',
  },
  publicLabels: {
    received: 'Đã tiếp nhận',
    forwarded: 'Đã chuyển cơ quan có thẩm quyền',
    in_progress: 'Đang giải quyết',
    answered: 'Đã có trả lời',
    following: 'Đang tiếp tục theo dõi',
    resolved: 'Đã giải quyết xong',
    explained: 'Đã giải trình, cung cấp thông tin',
    not_possible: 'Chưa thể giải quyết',
    ended: 'Đã kết thúc',
  },
  findings: {
    matches: 'Đúng với trả lời',
    partly: 'Đúng một phần',
    no: 'Không đúng với trả lời',
    seen: 'Ghi nhận hiện trạng',
  },
  kinds: { petition: 'Kiến nghị', opinion: 'Ý kiến, phản ánh' },
  sources: {
    office: 'Văn phòng tiếp nhận',
    contact: 'Tiếp xúc cử tri',
    delegate: 'Đại biểu chuyển đến',
    committee: 'Ban của HĐND',
    front: 'Ủy ban MTTQ',
    reception: 'Tiếp công dân',
    letter: 'Đơn thư',
    phone: 'Điện thoại',
    press: 'Báo chí',
    portal: 'Trang công khai',
    api: 'Phần mềm khác',
    import: 'Nhập từ tệp',
  },
  timings: { before: 'Trước kỳ họp', after: 'Sau kỳ họp', other: 'Tiếp xúc khác' },
  tiers: {
    central: 'Trung ương',
    province: 'Cấp tỉnh',
    district: 'Cấp huyện (đến 30/6/2025)',
    commune: 'Cấp xã',
    council: 'Hội đồng nhân dân',
  },
  acts: {
    answer_on_spot: 'Trả lời tại chỗ',
    return: 'Yêu cầu trả lời lại',
    settle: 'Công nhận hoàn thành',
    transfer: 'Chuyển cơ quan kế thừa',
    delegate: 'Giao đơn vị phối hợp',
    note: 'Ghi chú',
    lift: 'Thôi yêu cầu',
    place: 'Giao trách nhiệm trả lời',
    late: 'Quá hạn trả lời',
  },
};

const en: typeof vi = {
  states: {
    recorded: 'Not classified',
    answered_on_spot: 'Answered on the spot',
    classified: 'Classified',
    proposed: 'Being signed',
    forwarded: 'Forwarded',
    accepted: 'Accepted',
    declined: 'Declined: not theirs',
    in_progress: 'In progress',
    answered: 'Answered, to be evaluated',
    following: 'Followed further',
    ended: 'Ended',
  },
  publicLabels: {
    received: 'Received',
    forwarded: 'Sent to the competent body',
    in_progress: 'In progress',
    answered: 'Answered',
    following: 'Followed further',
    resolved: 'Resolved',
    explained: 'Explained',
    not_possible: 'Not possible yet',
    ended: 'Ended',
  },
  findings: {
    matches: 'Matches the reply',
    partly: 'Matches in part',
    no: 'Does not match the reply',
    seen: 'What is there now',
  },
  kinds: { petition: 'Petition', opinion: 'Opinion' },
  sources: {
    office: 'Office',
    contact: 'Voter contact',
    delegate: 'Delegate',
    committee: 'Committee',
    front: 'Fatherland Front',
    reception: 'Citizen reception',
    letter: 'Letter',
    phone: 'Telephone',
    press: 'Press',
    portal: 'Public page',
    api: 'Other software',
    import: 'Imported file',
  },
  timings: { before: 'Before the session', after: 'After the session', other: 'Other contact' },
  tiers: {
    central: 'Central',
    province: 'Province',
    district: 'District (until 30 June 2025)',
    commune: 'Commune',
    council: 'The council itself',
  },
  acts: {
    answer_on_spot: 'Answered on the spot',
    return: 'New answer asked for',
    settle: 'Settled',
    transfer: 'Transferred to successor',
    delegate: 'Delegated',
    note: 'Note',
    lift: 'Lifted',
    place: 'Made responsible',
    late: 'Became overdue',
  },
};

export const petitionWords = defineText(vi, en);

/** The name of an act of the petition or of its duties; an unknown one by its own code. */
export function actWord(locale: Locale, act: string): string {
  const words: Readonly<Record<string, string>> = petitionWords(locale).acts;
  return words[act] ?? actLabel(locale, act);
}
