import { atFieldOf, defineFailures } from '#src/platform/errors.ts';

export const programmeFailure = defineFailures({
  'programmes.not_found': {
    vi: 'Không có chương trình, nội dung này.',
    en: 'There is no such programme or item.',
  },
  'programmes.may_not_read': {
    vi: 'Chương trình công tác do Thường trực, các Ban và văn phòng theo dõi.',
    en: 'Work programmes are followed by the Standing Committee, the committees and the office.',
  },
  'programmes.may_not_manage': {
    vi: 'Chỉ văn phòng được soạn chương trình công tác.',
    en: 'Only the office draws up the work programme.',
  },
  'programmes.may_not_approve': {
    vi: 'Chỉ Chủ tịch, Phó Chủ tịch HĐND được phê duyệt chương trình.',
    en: 'Only the chair or a vice-chair approves a programme.',
  },
  'programmes.may_not_propose': {
    vi: 'Nội dung họp do các Ban, văn phòng, UBND, sở, ngành và Mặt trận đề xuất.',
    en: 'Items are proposed by committees, the office, the executive, departments and the Front.',
  },
  'programmes.may_not_choose': {
    vi: 'Chỉ Chủ tịch, Phó Chủ tịch HĐND được chọn nội dung phiên họp.',
    en: 'Only the chair or a vice-chair chooses the items of a meeting.',
  },
  'programmes.not_your_proposal': {
    vi: 'Chỉ cơ quan đã đề xuất được sửa, rút đề xuất này.',
    en: 'Only the body that proposed it may edit it or take it back.',
  },
  'programmes.already_there': {
    vi: 'Đã có {title}.',
    en: '{title} is already there.',
  },
  'programmes.already_approved': {
    vi: 'Chương trình này đã được phê duyệt.',
    en: 'This programme has already been approved.',
  },
  'programmes.empty': {
    vi: 'Chương trình chưa có nội dung nào.',
    en: 'The programme has no items yet.',
  },
  'programmes.item_is_over': {
    vi: 'Nội dung này đã thực hiện hoặc đã đưa ra khỏi chương trình.',
    en: 'This item was delivered or taken out already.',
  },
  'programmes.outside_programme': {
    vi: 'Tháng không nằm trong chương trình năm {year}.',
    en: 'The month is not in the programme of {year}.',
  },
  'programmes.proposal_is_over': {
    vi: 'Đề xuất này đã được xử lý.',
    en: 'This proposal has been dealt with.',
  },
  'programmes.moved_needs_reason': {
    vi: 'Chương trình đã phê duyệt: ghi lý do chuyển tháng hoặc đưa ra.',
    en: 'The programme is approved: say why it is moved or taken out.',
  },
  'programmes.no_term': {
    vi: 'Chưa nhập nhiệm kỳ của ngày này; thêm ở Nhiệm kỳ và kỳ họp.',
    en: 'No term of this day is entered; add it under Terms and sessions.',
  },
  'programmes.unknown_body': {
    vi: 'Chưa chọn cơ quan chủ trì.',
    en: 'Choose the responsible body.',
  },
  'programmes.nothing_chosen': {
    vi: 'Chưa chọn nội dung nào.',
    en: 'Nothing is chosen.',
  },
  'programmes.changed_meanwhile': {
    vi: 'Người khác vừa cập nhật nội dung này. Xem lại rồi thực hiện.',
    en: 'Somebody has just changed this. Look again, then go on.',
  },
});

/** A refusal that stands at one field of the form. */
export const atField = atFieldOf(programmeFailure);
