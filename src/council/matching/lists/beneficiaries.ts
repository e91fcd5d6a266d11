import type { Wordings } from '../lexicon.ts';

/** Whom a policy is to reach. */
export const BENEFICIARIES: Wordings = {
  hamlet_head:
    'trưởng thôn, tổ trưởng tổ dân phố, trưởng ấp, trưởng khu phố, trưởng bản, trưởng xóm, trưởng khóm, trưởng buôn, tổ trưởng dân phố, tổ phó, phó thôn, phó trưởng thôn, trưởng thôn bản, thôn trưởng, trưởng các thôn, trưởng tổ dân phố, trưởng khối phố, trưởng khối, trưởng khu dân cư, trưởng khu',
  party_cell: 'bí thư chi bộ, phó bí thư chi bộ, cấp ủy chi bộ, bí thư các chi bộ, chi ủy',
  union_heads:
    'chi hội trưởng, chi hội phó, bí thư chi đoàn, chi hội, chi đoàn, trưởng ban công tác mặt trận, ban công tác mặt trận, chi hội nông dân, chi hội phụ nữ, chi hội cựu chiến binh, trưởng các đoàn thể, chi hội người cao tuổi, ban công tác mặt trận thôn, trưởng ban mặt trận, cán bộ đoàn thể',
  village_health:
    'y tế thôn, y tế thôn bản, y tế ấp, nhân viên y tế thôn, cô đỡ thôn bản, cộng tác viên y tế, y tế khu phố, nhân viên y tế thôn bản, y tế bản, y tế xóm, cô đỡ, y tế tổ dân phố',
  population:
    'cộng tác viên dân số, dân số, cộng tác viên trẻ em, cộng tác viên dân số thôn, cộng tác viên gia đình',
  vet: 'thú y, thú y thôn, thú y cơ sở, thú y viên, khuyến nông viên, khuyến nông',
  militia:
    'dân quân, dân quân tự vệ, thôn đội trưởng, thôn đội, ấp đội, dân quân thường trực, dân quân cơ động, tự vệ, tiểu đội trưởng, thôn đội phó, chỉ huy trưởng quân sự, chỉ huy phó',
  local_guard:
    'công an viên, bảo vệ dân phố, tổ bảo vệ an ninh, an ninh trật tự ở cơ sở, công an bán chuyên trách, dân phòng, lực lượng tham gia bảo vệ an ninh, tổ an ninh, tổ tự quản, tổ bảo vệ, bảo vệ an ninh trật tự, bảo vệ an ninh, công an xã, công an chính quy',
  part_time_staff:
    'không chuyên trách, bán chuyên trách, hoạt động không chuyên trách, cán bộ không chuyên trách, người hoạt động không chuyên trách, cán bộ bán chuyên trách',
  officials:
    'công chức, viên chức, cán bộ xã, công chức xã, cán bộ công chức, cán bộ cấp xã, cán bộ dôi dư, công chức cấp xã, cán bộ nghỉ việc',
  merit:
    'người có công, gia đình chính sách, thương binh, liệt sĩ, bệnh binh, gia đình có công, thân nhân liệt sĩ, mẹ việt nam anh hùng, người có công với cách mạng, thương bệnh binh, gia đình liệt sĩ, vợ liệt sĩ, con liệt sĩ, mẹ liệt sĩ, người hoạt động kháng chiến, người thờ cúng liệt sĩ, có công',
  veterans:
    'cựu chiến binh, bộ đội xuất ngũ, quân nhân, thanh niên xung phong, dân công hỏa tuyến, đánh trận, bộ đội, tham gia kháng chiến, dân công, nhập ngũ, tân binh, thanh niên nhập ngũ, nghĩa vụ quân sự',
  agent_orange: 'chất độc da cam, chất độc hóa học, da cam',
  poor: 'hộ nghèo, người nghèo, nhà nghèo, hộ cận nghèo, cận nghèo, hộ mới thoát nghèo, gia đình nghèo, hộ nghèo và cận nghèo, hộ có hoàn cảnh khó khăn, hoàn cảnh khó khăn, hộ khó khăn, gia đình khó khăn',
  average_income: 'mức sống trung bình, thu nhập trung bình, hộ trung bình',
  low_income: 'thu nhập thấp',
  students: 'sinh viên, sinh viên đại học, học viên, sinh viên nghèo',
  pupils:
    'học sinh, học sinh cấp 3, học sinh cấp 2, học sinh tiểu học, học trò, học sinh phổ thông, học sinh bán trú, các em học sinh, học sinh cấp ba, học sinh dân tộc',
  small_children:
    'trẻ em, mẫu giáo, nhà trẻ, trẻ mầm non, dưới 5 tuổi, trẻ nhỏ, dưới 6 tuổi, con nhỏ, các cháu mầm non, trẻ dưới 6 tuổi, trẻ dưới 5 tuổi, cháu mẫu giáo, trẻ 5 tuổi, các cháu nhỏ',
  teachers: 'giáo viên, thầy cô, giáo viên mầm non, nhà giáo',
  doctors: 'bác sĩ, điều dưỡng, y bác sĩ, nhân viên y tế, cán bộ y tế',
  elderly:
    'người cao tuổi, người già, cụ già, cao tuổi, 80 tuổi, 75 tuổi, 70 tuổi, người lớn tuổi, người từ 75 tuổi, người từ 80 tuổi, người từ đủ 75 tuổi, người trên 80 tuổi, cụ cao tuổi, người cao niên, các cụ',
  disabled:
    'người khuyết tật, người tàn tật, khuyết tật, tàn tật, người tật, tâm thần, người tâm thần, người mù, khiếm thị, tự kỷ',
  minorities: 'dân tộc thiểu số, đồng bào dân tộc, người dân tộc',
  farmers:
    'nông dân, người làm nông, nhà nông, người trồng lúa, hộ nông dân, hộ trồng lúa, nông hộ, người trồng mía, người trồng cà phê, hộ trồng rừng, nông dân trồng lúa',
  fishermen:
    'ngư dân, chủ tàu, bà con ngư dân, hộ nuôi tôm, thuyền viên, hộ nuôi cá, người nuôi tôm, tàu thuyền',
  workers:
    'công nhân, người lao động, lao động tự do, công nhân khu công nghiệp, lao động nghèo, lao động nông thôn, người thất nghiệp, lao động mất việc',
  women:
    'phụ nữ, hội phụ nữ, lao động nữ, phụ nữ mang thai, phụ nữ sinh con, bà mẹ, hội viên phụ nữ',
  young: 'thanh niên, đoàn viên',
  households_moved: 'hộ tái định cư, dân tái định cư, hộ di dân',
  breeders: 'hộ chăn nuôi, hộ nuôi, người chăn nuôi',
  traders: 'tiểu thương, hộ kinh doanh, người bán',
  companies: 'doanh nghiệp, nhà đầu tư',
  cooperatives: 'hợp tác xã, tổ hợp tác',
  religious: 'chức sắc, người có uy tín, già làng, già làng trưởng bản, nghệ nhân ưu tú',
  orphans: 'trẻ mồ côi, mồ côi',
  sick: 'bệnh nhân, người bệnh',
  artisans: 'nghệ nhân, vận động viên, huấn luyện viên',
  newly_escaped: 'mới thoát nghèo, vừa thoát nghèo',
  kitchen: 'cấp dưỡng, nấu ăn, nhân viên nấu ăn, cô nuôi, bảo mẫu',
  school_staff:
    'nhân viên trường học, bảo vệ trường, kế toán trường, nhân viên hợp đồng, lao động hợp đồng',
  preschool_teachers: 'giáo viên mầm non, cô mầm non, giáo viên mẫu giáo',
  lonely: 'neo đơn, đơn thân, sống một mình, cô đơn',
  carers: 'người chăm sóc, người nuôi dưỡng, người nhận nuôi',
  cleaners:
    'công nhân vệ sinh, công nhân thu gom, người thu gom rác, công nhân môi trường, tổ thu gom, lao công',
  irrigation_staff:
    'tổ thủy nông, thủy nông viên, tổ đường nước, thủy nông, công nhân thủy nông, nhân viên bảo vệ rừng, kiểm lâm, bảo vệ rừng',
  mediators: 'hòa giải viên, tổ hòa giải, hòa giải ở cơ sở',
  border_people: 'cư dân biên giới, hộ dân biên giới, dân vùng biên',
  drivers: 'tài xế, lái xe, xe ôm, xe công nghệ',
  delegates: 'đại biểu hội đồng nhân dân, đại biểu hđnd',
  libraries: 'thư viện, thủ thư',
};
