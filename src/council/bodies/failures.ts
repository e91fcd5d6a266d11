import { defineFailures } from '#src/platform/errors.ts';

export const bodyFailure = defineFailures({
  'bodies.sits_elsewhere': {
    vi: 'Người này còn giữ ghế ở Hội đồng nhân dân khác; quản trị cấp tỉnh mới đổi được tài khoản.',
    en: 'This person also sits in another council; the province’s administrator keeps the account.',
  },
  'bodies.may_not_manage_bodies': {
    vi: 'Chỉ quản trị của đơn vị được thêm, sửa, kết thúc cơ quan.',
    en: 'Only an administrator may add, edit or end bodies.',
  },
  'bodies.may_not_manage_people': {
    vi: 'Chỉ quản trị hoặc Chánh Văn phòng được cập nhật danh sách người.',
    en: 'Only an administrator or the chief of office may change people.',
  },
  'bodies.may_not_manage_accounts': {
    vi: 'Chỉ quản trị của đơn vị được mở hoặc đặt lại tài khoản.',
    en: 'Only an administrator may open or reset accounts.',
  },
  'bodies.may_not_give_role': {
    vi: 'Vai trò này chỉ quản trị của đơn vị mới được giao.',
    en: 'Only an administrator may give this role.',
  },
  'bodies.not_to_yourself': {
    vi: 'Không ai được tự giao vai trò cho mình. Đề nghị một quản trị khác thực hiện.',
    en: 'Nobody may give a role to themselves. Ask another administrator.',
  },
  'bodies.other_council': {
    vi: 'Cơ quan này thuộc HĐND khác.',
    en: 'This body belongs to another council.',
  },
  'bodies.council_stays': {
    vi: 'Không kết thúc được chính HĐND ở đây.',
    en: 'The council itself cannot be ended here.',
  },
  'bodies.ends_before_start': {
    vi: 'Ngày kết thúc trước ngày bắt đầu ({from}).',
    en: 'The end is before the beginning ({from}).',
  },
  'bodies.has_people': {
    vi: 'Cơ quan còn {count} người đang giữ vai trò sau ngày đó. Kết thúc các vai trò trước.',
    en: 'The body still has {count} seats after that day. End them first.',
  },
  'bodies.role_not_here': {
    vi: 'Vai trò này không thuộc loại cơ quan đã chọn.',
    en: 'This role does not belong to that kind of body.',
  },
  'bodies.chair_taken': {
    vi: '{name} đang giữ vai trò Chủ tịch trong thời gian này. Kết thúc vai trò đó trước.',
    en: '{name} is the chair during this time. End that seat first.',
  },
  'bodies.delegation_needs_seat': {
    vi: 'Ủy quyền phải ghi rõ người ủy quyền.',
    en: 'A delegated seat needs the one who delegates.',
  },
  'bodies.seat_ended': {
    vi: 'Vai trò này đã kết thúc ngày {day}.',
    en: 'This seat ended on {day}.',
  },
  'bodies.login_taken': {
    vi: 'Tên đăng nhập “{login}” đã có người dùng.',
    en: 'The login “{login}” is taken.',
  },
  'bodies.has_account': {
    vi: 'Người này đã có tài khoản “{login}”.',
    en: 'This person already has the account “{login}”.',
  },
  'bodies.no_rows': {
    vi: 'Chưa nhập người nào.',
    en: 'No person was entered.',
  },
  'bodies.council_exists': {
    vi: 'HĐND của địa bàn này đã có trong hệ thống.',
    en: 'The council of this unit is already here.',
  },
  'bodies.not_a_commune': {
    vi: 'Chọn một xã, phường hoặc đặc khu thuộc tỉnh này.',
    en: 'Choose a commune, ward or special zone of this province.',
  },
  'settings.may_not': {
    vi: 'Chỉ quản trị của đơn vị được thay đổi thiết lập.',
    en: 'Only an administrator may change settings.',
  },
  'settings.needs_signer': {
    vi: 'Bước người ký không thể bỏ: phải có người chịu trách nhiệm ký chuyển.',
    en: 'The signer cannot be left out: somebody must answer for what is sent.',
  },
  'handovers.may_not': {
    vi: 'Vai trò này không lập, không ký được biên bản bàn giao.',
    en: 'This seat may not prepare or sign a handover.',
  },
  'handovers.same_seat': {
    vi: 'Người giao và người nhận phải khác nhau.',
    en: 'The giver and the taker must differ.',
  },
  'handovers.not_giver': {
    vi: 'Chỉ người giao ký bên giao; khi người giao không còn giữ vai trò, Chủ tịch hoặc Phó Chủ tịch HĐND ký thay.',
    en: 'Only the giver signs as giver; once gone, the chair or vice-chair signs instead.',
  },
  'handovers.not_taker': {
    vi: 'Chỉ người nhận ký bên nhận.',
    en: 'Only the taker signs as taker.',
  },
  'handovers.giver_first': {
    vi: 'Bên giao ký trước.',
    en: 'The giver signs first.',
  },
  'handovers.signed': {
    vi: 'Bên này đã ký biên bản.',
    en: 'This side has already signed.',
  },
});
