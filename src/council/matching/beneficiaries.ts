import type { Wordings } from './lexicon.ts';

/** Whom a policy is to reach. */
export const BENEFICIARIES: Wordings = {
  hamlet_head:
    'trưởng thôn, tổ trưởng tổ dân phố, trưởng ấp, trưởng khu phố, trưởng bản, trưởng xóm, trưởng khóm, trưởng buôn, tổ trưởng dân phố, tổ phó, phó thôn, phó trưởng thôn',
  party_cell: 'bí thư chi bộ, phó bí thư chi bộ',
  union_heads:
    'chi hội trưởng, chi hội phó, bí thư chi đoàn, chi hội, chi đoàn, trưởng ban công tác mặt trận, ban công tác mặt trận',
  village_health:
    'y tế thôn, y tế thôn bản, y tế ấp, nhân viên y tế thôn, cô đỡ thôn bản, cộng tác viên y tế, y tế khu phố',
  population: 'cộng tác viên dân số, dân số',
  vet: 'thú y, thú y thôn, thú y cơ sở, thú y viên, khuyến nông viên, khuyến nông',
  militia: 'dân quân, dân quân tự vệ, thôn đội trưởng, thôn đội, ấp đội',
  local_guard:
    'công an viên, bảo vệ dân phố, tổ bảo vệ an ninh, an ninh trật tự ở cơ sở, công an bán chuyên trách, dân phòng',
  part_time_staff: 'không chuyên trách, bán chuyên trách, hoạt động không chuyên trách',
  officials: 'công chức, viên chức, cán bộ xã, công chức xã',
  merit:
    'người có công, gia đình chính sách, thương binh, liệt sĩ, bệnh binh, gia đình có công, thân nhân liệt sĩ, mẹ việt nam anh hùng',
  veterans:
    'cựu chiến binh, bộ đội xuất ngũ, quân nhân, thanh niên xung phong, dân công hỏa tuyến, đánh trận',
  agent_orange: 'chất độc da cam, chất độc hóa học, da cam',
  poor: 'hộ nghèo, người nghèo, nhà nghèo, hộ cận nghèo, cận nghèo, hộ mới thoát nghèo, gia đình nghèo',
  average_income: 'mức sống trung bình, thu nhập trung bình, hộ trung bình',
  low_income: 'thu nhập thấp',
  students: 'sinh viên',
  pupils: 'học sinh, học sinh cấp 3, học sinh cấp 2, học sinh tiểu học, học trò',
  small_children:
    'trẻ em, mẫu giáo, nhà trẻ, trẻ mầm non, dưới 5 tuổi, trẻ nhỏ, dưới 6 tuổi, con nhỏ',
  teachers: 'giáo viên, thầy cô, giáo viên mầm non, nhà giáo',
  doctors: 'bác sĩ, điều dưỡng, y bác sĩ, nhân viên y tế, cán bộ y tế',
  elderly: 'người cao tuổi, người già, cụ già, cao tuổi, 80 tuổi, 75 tuổi, 70 tuổi, người lớn tuổi',
  disabled: 'người khuyết tật, người tàn tật, khuyết tật, tàn tật',
  minorities: 'dân tộc thiểu số, đồng bào dân tộc, người dân tộc',
  farmers: 'nông dân, người làm nông, nhà nông, người trồng lúa',
  fishermen: 'ngư dân, chủ tàu',
  workers: 'công nhân, người lao động, lao động tự do',
  women: 'phụ nữ, hội phụ nữ, lao động nữ, phụ nữ mang thai',
  young: 'thanh niên, đoàn viên',
  households_moved: 'hộ tái định cư, dân tái định cư, hộ di dân',
  breeders: 'hộ chăn nuôi, hộ nuôi, người chăn nuôi',
  traders: 'tiểu thương, hộ kinh doanh, người bán',
  companies: 'doanh nghiệp, nhà đầu tư',
  cooperatives: 'hợp tác xã, tổ hợp tác',
  religious: 'chức sắc, người có uy tín, già làng',
  orphans: 'trẻ mồ côi, mồ côi',
  sick: 'bệnh nhân, người bệnh',
  artisans: 'nghệ nhân, vận động viên, huấn luyện viên',
};
