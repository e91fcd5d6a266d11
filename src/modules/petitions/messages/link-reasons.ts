/** Why petitions cannot be merged, linked or answered together, in words. */
export const LINK_SENTENCES = {
  'petitions.is_merged': {
    vi: 'Kiến nghị này đã gộp vào {into}; làm tiếp ở {into}, hoặc tách gộp trước.',
    en: 'This petition was merged into {into}; work there, or un-merge it first.',
  },
  'petitions.not_merged': {
    vi: 'Kiến nghị này không gộp vào kiến nghị nào.',
    en: 'This petition is not merged into another one.',
  },
  'petitions.merge_in_hand': {
    vi: 'Kiến nghị đã chuyển cơ quan giải quyết hoặc đã kết thúc nên không gộp được; dùng “Trả lời chung” để một văn bản trả lời cả hai.',
    en: 'Some body already has this petition in hand, or it has ended; use “Answer together” instead.',
  },
  'petitions.merge_in_group': {
    vi: 'Kiến nghị đang trong nhóm trả lời chung; rời nhóm trước khi gộp.',
    en: 'The petition is in a group answered together; leave the group before merging.',
  },
  'petitions.merge_itself': {
    vi: 'Chọn một kiến nghị khác: không gộp một kiến nghị vào chính nó.',
    en: 'Choose another petition: nothing is merged into itself.',
  },
  'petitions.merge_other_council': {
    vi: '{into} do hội đồng nhân dân khác tiếp nhận; chỉ gộp trong một hội đồng, khác hội đồng thì dùng “Trả lời chung”.',
    en: '{into} was received by another council; across councils use “Answer together”.',
  },
  'petitions.merge_into_ended': {
    vi: '{into} đã kết thúc nên không nhận gộp; nếu cử tri nêu lại thì dùng “Cử tri nêu lại”.',
    en: '{into} has ended; use “Raised again” where voters ask for it anew.',
  },
  'petitions.merged_elsewhere': {
    vi: '{into} đã gộp vào {stands}; chọn {stands}.',
    en: '{into} was itself merged into {stands}; choose {stands}.',
  },
  'petitions.merged_meanwhile': {
    vi: '{who} đã gộp kiến nghị này vào {into} lúc {at}. Mở {into} để xem, hoặc tách gộp rồi chọn lại.',
    en: '{who} merged this petition into {into} at {at}. Look at {into}, or un-merge and choose again.',
  },
  'petitions.unmerged_meanwhile': {
    vi: '{who} đã tách kiến nghị này ra lúc {at}; không còn gì để tách.',
    en: '{who} un-merged this petition at {at}; nothing is left to do.',
  },
  'petitions.no_other': {
    vi: 'Không tìm thấy kiến nghị “{code}” trong phạm vi của đồng chí. Kiểm tra lại mã, hoặc tìm theo nội dung.',
    en: 'No petition “{code}” that you may see. Check the code, or search by words.',
  },
  'petitions.again_itself': {
    vi: 'Chọn kiến nghị của kỳ trước: một kiến nghị không nêu lại chính nó.',
    en: 'Choose an earlier petition: none raises itself again.',
  },
  'petitions.again_other_council': {
    vi: '{other} do hội đồng nhân dân khác tiếp nhận; chỉ nối các lần nêu tại một hội đồng.',
    en: '{other} was received by another council; only raisings at one council are linked.',
  },
  'petitions.again_same_session': {
    vi: '{other} cùng kỳ họp; trong một kỳ thì gộp, khác kỳ mới là nêu lại.',
    en: '{other} is of the same session: merge within a session, link across sessions.',
  },
  'petitions.again_not_earlier': {
    vi: '{other} không nêu trước kiến nghị này; mở kiến nghị nêu sau rồi nối với kiến nghị nêu trước.',
    en: '{other} was not raised before this one; open the later petition and link it to the earlier.',
  },
  'petitions.again_linked': {
    vi: 'Hai kiến nghị này đã được nối là nêu lại.',
    en: 'These two are linked already.',
  },
  'petitions.again_not_linked': {
    vi: 'Hai kiến nghị này không còn nối với nhau.',
    en: 'These two are not linked any more.',
  },
  'petitions.group_itself': {
    vi: 'Chọn ít nhất một kiến nghị khác để trả lời chung.',
    en: 'Choose at least one other petition to be answered together.',
  },
  'petitions.group_other': {
    vi: '{other} đang ở một nhóm trả lời chung khác; rời nhóm đó trước.',
    en: '{other} is in another group; it leaves that one first.',
  },
  'petitions.group_has_them': {
    vi: 'Các kiến nghị này đã ở cùng một nhóm trả lời chung.',
    en: 'These petitions are answered together already.',
  },
  'petitions.not_in_group': {
    vi: 'Kiến nghị này không ở nhóm trả lời chung nào.',
    en: 'This petition is in no group.',
  },
} as const;
