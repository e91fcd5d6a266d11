import { atFieldOf, defineFailures } from '#src/platform/errors.ts';
import { LINK_SENTENCES } from './messages/link-reasons.ts';

/** Why something is refused, in words for the person at the counter. */
export const petitionFailure = defineFailures({
  ...LINK_SENTENCES,
  'petitions.other_council': {
    vi: 'Kiến nghị do HĐND khác theo dõi; chỉ Thường trực HĐND nơi tiếp nhận được thực hiện việc này.',
    en: 'Another council follows this petition; only its Standing Committee may do this.',
  },
  'petitions.no_permission': {
    vi: 'Chức danh của đồng chí không được giao việc này.',
    en: 'Your seat has not been given this task.',
  },
  'petitions.not_yours_to_answer': {
    vi: 'Chỉ cơ quan được giao trả lời (hoặc Văn phòng nhập thay) được thực hiện việc này.',
    en: 'Only the body that owes the reply, or the office on its behalf, may do this.',
  },
  'petitions.you_answered': {
    vi: 'Đồng chí thuộc cơ quan trả lời hoặc đã nhập thay nội dung trả lời nên không được đánh giá, đối chiếu, kết thúc. Việc này do Chủ tịch, Phó Chủ tịch HĐND, các Ban, đại biểu hoặc Ủy ban MTTQ thực hiện bằng tài khoản của mình.',
    en: 'You answered, or entered the answer for the body, so you may not judge it. The chair, a vice chair, a committee, a delegate or the Front does this in their own account.',
  },
  'petitions.leaders_end': {
    vi: 'Việc kết thúc kiến nghị do lãnh đạo HĐND quyết định.',
    en: 'Ending a petition is decided by the council’s leaders.',
  },
  'petitions.already_sent': {
    vi: 'Kiến nghị đã được chuyển đi, không phân loại lại được.',
    en: 'The petition has been forwarded and cannot be classified again.',
  },
  'petitions.not_classified': {
    vi: 'Cần phân loại (lĩnh vực, thẩm quyền) trước khi chuyển.',
    en: 'Classify the petition (field, competence) before forwarding it.',
  },
  'petitions.not_in_batch': {
    vi: 'Kiến nghị không nằm trong danh sách đang trình chuyển.',
    en: 'The petition is not in a list being forwarded.',
  },
  'petitions.in_batch': {
    vi: 'Kiến nghị đang nằm trong danh sách trình chuyển.',
    en: 'The petition is in a list that is being signed.',
  },
  'petitions.nothing_owed': {
    vi: 'Chưa có cơ quan nào đang phải trả lời kiến nghị này.',
    en: 'No body owes a reply to this petition now.',
  },
  'petitions.already_accepted': {
    vi: 'Cơ quan nhận đã tiếp nhận kiến nghị này.',
    en: 'The petition has been accepted already.',
  },
  'petitions.already_forwarded': {
    vi: 'Kiến nghị đã được chuyển đi.',
    en: 'The petition has been forwarded already.',
  },
  'petitions.already_answered': {
    vi: 'Cơ quan đã trả lời; kiến nghị đang chờ đánh giá.',
    en: 'The body has answered; its reply waits to be evaluated.',
  },
  'petitions.answered_there': {
    vi: 'Kiến nghị đã được trả lời tại chỗ.',
    en: 'The petition was answered on the spot.',
  },
  'petitions.not_forwarded': {
    vi: 'Kiến nghị chưa được chuyển đến cơ quan nào.',
    en: 'The petition has not been forwarded to any body yet.',
  },
  'petitions.not_accepted': {
    vi: 'Cơ quan nhận chưa tiếp nhận kiến nghị này.',
    en: 'The receiving body has not accepted the petition yet.',
  },
  'petitions.was_returned': {
    vi: 'Cơ quan nhận đã trả lại; kiến nghị chưa được chuyển nơi khác.',
    en: 'The receiver returned it, and it has not been forwarded elsewhere yet.',
  },
  'petitions.work_begun': {
    vi: 'Cơ quan đã bắt đầu xử lý nên không thực hiện việc này được nữa.',
    en: 'The body has begun its work, so this is no longer possible.',
  },
  'petitions.in_list': {
    vi: 'Kiến nghị đã nằm trong danh sách {list}.',
    en: 'The petition is already in the list {list}.',
  },
  'petitions.nothing_to_evaluate': {
    vi: 'Chưa có trả lời nào đang chờ đánh giá.',
    en: 'No reply is waiting to be evaluated.',
  },
  'petitions.already_ended': {
    vi: 'Kiến nghị đã kết thúc.',
    en: 'The petition has ended.',
  },
  'petitions.not_ended': { vi: 'Kiến nghị chưa kết thúc.', en: 'The petition has not ended.' },
  'petitions.not_open': {
    vi: 'Việc này không thực hiện được ở trạng thái hiện nay.',
    en: 'Not possible in the present state.',
  },
  'petitions.changed_meanwhile': {
    vi: '{who} vừa thực hiện “{act}” lúc {at}. Xem lại kiến nghị trước khi tiếp tục.',
    en: '{who} has just done “{act}” at {at}. Look at the petition again before going on.',
  },
  'petitions.only_opinions_are_noted': {
    vi: 'Chỉ ý kiến, phản ánh mới được ghi nhận mà không chuyển; kiến nghị phải được trả lời.',
    en: 'Only an opinion may be noted without forwarding; a petition must be answered.',
  },
  'petitions.needs_reply_first': {
    vi: 'Chưa có trả lời nên không thể kết thúc với lý do đã giải quyết, đã giải trình.',
    en: 'Without a reply it cannot end as resolved or explained.',
  },
  'petitions.finding_needs_verdict': {
    vi: 'Đã có trả lời: chọn đúng, đúng một phần hoặc không đúng với trả lời.',
    en: 'There is a reply: say whether it matches, in part, or not.',
  },
  'petitions.finding_needs_reply': {
    vi: 'Chưa có trả lời để đối chiếu: ghi hiện trạng tại chỗ.',
    en: 'There is no reply to compare with: record what is there now.',
  },
  'petitions.duty_paused': {
    vi: 'Thời hạn trả lời đang tạm dừng.',
    en: 'The time for the reply is paused.',
  },
  'petitions.duty_not_paused': {
    vi: 'Thời hạn trả lời không tạm dừng.',
    en: 'The time for the reply is not paused.',
  },
  'petitions.other_debtor': {
    vi: 'Kiến nghị này hiện không do cơ quan ra văn bản trả lời.',
    en: 'The body of this document does not owe a reply to this petition.',
  },
  'petitions.receiver_closed': {
    vi: 'Cơ quan nhận không còn hoạt động vào ngày này.',
    en: 'The receiving body is not in office on this day.',
  },
  'petitions.part_elsewhere': {
    vi: 'Chỉ giao được cho cơ quan chuyên môn, đơn vị cùng cấp đang hoạt động.',
    en: 'Only a department or unit of the same tier that is in office can be given this.',
  },
  'petitions.due_past': {
    vi: 'Thời hạn không được trước ngày giao.',
    en: 'The due day cannot lie before the day it is assigned.',
  },
  'petitions.received_before_sent': {
    vi: '{code} được chuyển ngày {placed}: ngày nhận trả lời không thể trước ngày đó.',
    en: '{code} was forwarded on {placed}: the reply cannot have been received earlier.',
  },
  'petitions.same_receiver': {
    vi: 'Cơ quan nhận chính là cơ quan chuyển.',
    en: 'The receiver is the sender itself.',
  },
  'petitions.batch_empty': {
    vi: 'Danh sách chưa có kiến nghị nào chuyển được.',
    en: 'The list has no petition that can be forwarded.',
  },
  'petitions.batch_step_over': {
    vi: 'Danh sách không còn ở bước này: {who} đã xử lý trước.',
    en: 'The list has left this step: {who} acted first.',
  },
  'petitions.batch_not_draft': {
    vi: 'Danh sách đang trình hoặc đã chuyển, không sửa được.',
    en: 'The list is being signed or was sent, and cannot be changed.',
  },
  'petitions.letter_needed': {
    vi: 'Bước cuối cần số và ngày công văn.',
    en: 'The last step needs the letter’s number and date.',
  },
  'petitions.signer_needed': {
    vi: 'Chọn lãnh đạo Hội đồng nhân dân đã ký công văn.',
    en: 'Choose the leader of the council who signed the letter.',
  },
  'petitions.nothing_done': {
    vi: 'Không mục nào thực hiện được. Mục đầu tiên: {first}',
    en: 'Nothing could be done. First item: {first}',
  },
  'petitions.session_unknown': { vi: 'Không có kỳ họp này.', en: 'There is no such session.' },
  'petitions.session_not_over': {
    vi: 'Kỳ họp này chưa bế mạc. Chuyển theo dõi sau khi kỳ họp kết thúc.',
    en: 'This session is not over. Carry over once it has closed.',
  },
  'petitions.no_next_session': {
    vi: 'Chưa có kỳ họp sau. Thêm kỳ họp tiếp theo trong Lịch làm việc rồi chuyển theo dõi.',
    en: 'There is no following session yet. Add it in the calendar, then carry over.',
  },
  'petitions.session_earlier': {
    vi: 'Kỳ họp nhận phải sau kỳ họp này.',
    en: 'The session to carry to must follow this one.',
  },
  'petitions.nothing_to_carry': {
    vi: 'Không còn kiến nghị nào của kỳ họp này cần chuyển theo dõi.',
    en: 'No open petition of this session is left to carry over.',
  },
  'petitions.act_on_petition': {
    vi: 'Việc này thực hiện trên trang kiến nghị, nơi ghi cả phân loại và đánh giá trả lời.',
    en: 'Do this on the petition’s page, where the class of the reply and its evaluation are kept.',
  },
  'petitions.nothing_to_tell': {
    vi: 'Chưa có trả lời hoặc kết quả để báo lại cử tri.',
    en: 'There is no answer or result to tell voters yet.',
  },
  'petitions.telling_not_found': {
    vi: 'Không tìm thấy lần báo lại này, hoặc đã được rút lại.',
    en: 'There is no such record of telling, or it was taken back.',
  },
  'petitions.told_before_answer': {
    vi: 'Ngày báo lại trước ngày trả lời ({answered}).',
    en: 'The day of telling lies before the answer ({answered}).',
  },
  'petitions.contact_not_held': {
    vi: 'Cuộc tiếp xúc này chưa diễn ra hoặc đã hủy.',
    en: 'This voter contact has not been held, or was cancelled.',
  },
  'petitions.contact_held': {
    vi: 'Cuộc tiếp xúc này đã diễn ra hoặc đã hủy.',
    en: 'This voter contact was held or cancelled already.',
  },
  'petitions.contact_ahead': {
    vi: 'Cuộc tiếp xúc đặt lịch phải từ hôm nay trở đi.',
    en: 'A planned contact lies today or later.',
  },
  'petitions.in_future': {
    vi: 'Ngày này còn ở tương lai.',
    en: 'This date lies in the future.',
  },
  'petitions.check_says_otherwise': {
    vi: 'Lần kiểm tra gần nhất cho thấy thực tế chưa đúng với trả lời; ghi rõ vì sao vẫn kết thúc.',
    en: 'The newest check says the ground differs from the reply; say why it ends all the same.',
  },
  'petitions.voter_says_otherwise': {
    vi: 'Cử tri báo việc chưa làm xong; ghi rõ vì sao vẫn kết thúc.',
    en: 'A voter says it is not done; say why it ends all the same.',
  },
  'petitions.reason_needed': { vi: 'Cần ghi rõ lý do.', en: 'Give the reason.' },
  'petitions.not_forwarded_yet': {
    vi: 'Kiến nghị này chưa được chuyển đến cơ quan đồng chí.',
    en: 'This petition has not been forwarded to your body.',
  },
  'petitions.field_needed': { vi: 'Chưa chọn lĩnh vực.', en: 'Choose a field.' },
  'petitions.field_unknown': { vi: 'Lĩnh vực không có.', en: 'There is no such field.' },
  'petitions.body_unknown': { vi: 'Không có cơ quan này.', en: 'There is no such body.' },
  'petitions.not_found': { vi: 'Không có kiến nghị này.', en: 'There is no such petition.' },
  'petitions.batch_not_found': { vi: 'Không có danh sách này.', en: 'There is no such list.' },
  'petitions.answer_not_found': {
    vi: 'Không có văn bản trả lời này.',
    en: 'There is no such answer document.',
  },
  'petitions.field_exists': {
    vi: 'Đã có lĩnh vực “{name}”.',
    en: 'The field “{name}” is there already.',
  },
  'petitions.last_field': {
    vi: 'Phải còn ít nhất một lĩnh vực để phân loại.',
    en: 'At least one field must remain to classify by.',
  },
  'petitions.contact_changed': {
    vi: 'Người khác vừa sửa cuộc tiếp xúc này. Nội dung đồng chí vừa nhập vẫn còn ở dưới; xem lại rồi lưu.',
    en: 'Somebody else has just changed this contact. What you typed is kept below; check and save again.',
  },
  'petitions.contact_not_found': {
    vi: 'Không tìm thấy cuộc tiếp xúc cử tri này.',
    en: 'This voter contact was not found.',
  },
  'petitions.may_not_record': {
    vi: 'Chỉ Văn phòng và bộ phận giúp việc của Hội đồng nhân dân được ghi kiến nghị.',
    en: 'Only the council’s own offices record petitions.',
  },
  'petitions.not_your_council': {
    vi: 'Kiến nghị do Hội đồng nhân dân khác tiếp nhận; chỉ nơi tiếp nhận được sửa nội dung.',
    en: 'Another council received this petition; only that council may change its wording.',
  },
  'petitions.ended_is_fixed': {
    vi: 'Kiến nghị đã kết thúc nên không sửa nội dung được nữa.',
    en: 'The petition has ended, so its wording is fixed.',
  },
  'petitions.invalid': {
    vi: 'Một số ô chưa đúng. Xem lời nhắc ở từng ô; chưa có nội dung nào được lưu.',
    en: 'Some fields need correcting. See the note at each field; nothing was saved.',
  },
  'petitions.unit_outside': {
    vi: 'Địa bàn này không thuộc {province}. Ghi trước địa bàn thuộc tỉnh, thành phố của Hội đồng nhân dân; nơi giáp ranh thì thêm sau.',
    en: 'This place does not lie in {province}. Name a place of the council’s own province first; one across the border may come after it.',
  },
  'petitions.rows_asked': {
    vi: 'Có {asked} dòng ghi tên một xã, phường khác ở ô vị trí. Trả lời câu hỏi ở từng dòng rồi lưu lại; chưa dòng nào được lưu.',
    en: '{asked} rows name another commune as their spot. Answer the question at each and save again; no row was saved.',
  },
  'petitions.rows_invalid': {
    vi: 'Có {wrong} dòng cần sửa. Chưa dòng nào được lưu; sửa xong rồi lưu lại cả bảng.',
    en: '{wrong} rows need correcting. No row was saved; correct them and save them all again.',
  },
  'petitions.no_rows': {
    vi: 'Chưa có dòng nào có nội dung.',
    en: 'No row has a text yet.',
  },
  'petitions.edited_meanwhile': {
    vi: '{who} vừa {act} kiến nghị này lúc {when}. Nội dung đồng chí vừa nhập vẫn còn ở dưới; xem lại rồi lưu.',
    en: '{who} changed this petition ({act}) at {when}. What you typed is kept below; check and save again.',
  },
});

/** A refusal that stands at one field of the form. */
export const atField = atFieldOf(petitionFailure);
