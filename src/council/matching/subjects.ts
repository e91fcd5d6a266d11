import type { Wordings } from './lexicon.ts';

/** What a petition may be about, in the words people use. Longer wordings win over shorter ones. */
export const SUBJECTS: Wordings = {
  // roads and traffic
  field_road:
    'đường nội đồng, đường ra đồng, đường ra ruộng, đường đi ra ruộng, giao thông nội đồng, đường sản xuất, đường ra nơi sản xuất, lối ra nơi sản xuất, đường ra khu sản xuất, ra đồng, trục nội đồng',
  forest_road: 'đường lâm sinh, đường lâm nghiệp, đường vào rừng',
  village_road:
    'đường thôn, đường làng, đường xóm, đường ấp, đường bản, đường trong thôn, đường nội thôn, đường liên thôn, đường liên xóm, đường liên ấp, đường ngõ xóm, đường dân sinh, đường nông thôn, giao thông nông thôn, đường liên xã',
  pavement: 'vỉa hè, lề đường',
  median: 'dải phân cách, giải phân cách, con lươn',
  speed_sign: 'biển hạn chế tốc độ, biển báo tốc độ, hạn chế tốc độ, biển tốc độ, giới hạn tốc độ',
  traffic_sign:
    'biển báo, biển cảnh báo, biển chỉ dẫn, bảng báo, biển chỉ đường, cắm biển, biển cấm',
  traffic_light: 'đèn xanh đỏ, đèn đỏ, đèn xanh đèn đỏ, đèn tín hiệu, đèn giao thông',
  crossing_lines: 'vạch kẻ, kẻ vạch, sơn vạch, vạch sơn, vạch giảm tốc, vạch qua đường',
  speed_bump: 'gờ giảm tốc, gồ giảm tốc, gờ giảm tốc độ',
  street_light: 'chiếu sáng, đèn đường, điện đường, bóng đèn, tối om',
  guard_rail: 'hộ lan, tôn sóng, lan can, rào chắn',
  convex_mirror: 'gương cầu, gương cầu lồi',
  bypass: 'tuyến tránh, đường tránh, đường vành đai',
  overpass: 'cầu vượt, hầm chui, cầu đi bộ',
  bridge: 'cầu, cây cầu, cầu treo, cầu dân sinh, cầu tràn, ngầm tràn, cầu bắc, ngầm',
  rest_stop: 'trạm dừng nghỉ, trạm dừng chân, điểm dừng nghỉ, đỗ xe khẩn cấp',
  toll: 'trạm thu phí, thu phí, bot',
  bus: 'xe buýt, xe bus, bến xe, trạm chờ, nhà chờ',
  ferry: 'bến đò, đò, phà, bến phà',
  parking: 'đậu xe, đỗ xe, bãi xe, bãi đỗ, bãi đậu, giữ xe, dựng xe, dừng đỗ',
  heavy_trucks:
    'xe quá tải, xe tải nặng, quá tải, xe ben, xe tải, xe chở vật liệu, xe chở đá, xe chở cát, xe chở đất, xe chở mía, xe trọng tải, xe trọng tải lớn, xe container',
  accidents: 'tai nạn, đụng xe, va chạm',
  traffic_jam: 'kẹt xe, ùn tắc, tắc đường, ách tắc, dồn ứ, ùn ứ',
  encroachment:
    'lấn chiếm, họp chợ lòng đường, chiếm vỉa hè, lấn đường, bít lối, rào bít, rào đường, chắn lối',
  railway: 'đường sắt, đường tàu, đường ngang, tàu hỏa, gác chắn',
  junction_link: 'đường đấu nối, đấu nối, nút giao, lối lên cao tốc, đường gom, đường dẫn',
  bad_road:
    'ổ gà, ổ voi, lồi lõm, gồ ghề, mặt đường hư, đường hỏng, đường hư, đường xấu, lầy lội, lầy, sụt lún, bong tróc, mặt đường, đường xuống cấp, trơn trượt',
  concrete:
    'bê tông, bê tông hóa, đổ bê tông, trải nhựa, rải nhựa, láng nhựa, thảm nhựa, nhựa hóa, cứng hóa, cấp phối',
  cement: 'xi măng',
  reinstatement:
    'hoàn trả, trả lại mặt đường, hoàn trả mặt đường, đào đường, đào xong, trả lại như cũ',
  // water
  irrigation: 'thủy lợi, nước tưới, tưới tiêu, tưới, công trình thủy lợi',
  dam: 'đập, đập thủy lợi, đập dâng, đập tràn',
  canal: 'kênh, mương, kênh mương, con mương, mương dẫn nước, kênh nội đồng, kênh dẫn',
  reservoir: 'hồ chứa, hồ chứa nước, hồ, hồ thủy lợi',
  pump: 'trạm bơm, máy bơm',
  river: 'sông, suối, rạch, sông rạch, khe, kênh rạch',
  embankment: 'kè, bờ kè, làm kè, kè chống, kè bờ, xây kè, kè sông',
  dyke: 'đê, đê bao, đê điều, bờ bao',
  erosion: 'sạt lở, xói lở, sói lở, lở, lở đất, xói mòn, sạt, ăn vào ruộng, cuốn mất',
  dredging: 'nạo vét, vét bùn, bồi lắng, bùn lắng, khơi thông, khai thông, bồi lấp, vét',
  drain:
    'thoát nước, rãnh thoát nước, cống thoát nước, rãnh, cống, cống rãnh, thoát lũ, tiêu úng, tiêu thoát, tiêu thoát nước, hệ thống thoát nước, mương thoát nước, ống cống',
  flooding:
    'ngập, ngập úng, ngập nước, ngập lụt, đọng nước, nước đọng, úng, triều cường, ứ lại, nước ứ, tràn nước',
  clean_water:
    'nước sạch, nước sinh hoạt, nước máy, nước uống, nước hợp vệ sinh, cấp nước, nước dùng, nước ăn, công trình nước, nước tự chảy',
  water_filter: 'bể lọc, lọc nước',
  lack_of_water:
    'thiếu nước, khan nước, mất nước, không có nước, khô hạn, hạn hán, nước yếu, chưa có nước, cúp nước, hay mất, mùa khô, giọt nào, nhỏ giọt, nước chảy yếu',
  dirty_water:
    'nước bẩn, nước đục, nước đen, ô nhiễm nước, nước ô nhiễm, nước bị ô nhiễm, nguồn nước ô nhiễm, nhiễm phèn, nhiễm mặn, nhiễm, đục ngầu, nước có mùi, đục bẩn, vàng đục, đục, cặn, tanh, phèn, chất lượng nước',
  water_price: 'giá nước, tiền nước, đồng hồ nước',
  salt: 'xâm nhập mặn, ngăn mặn, hạn mặn',
  // electricity, signals
  power_lines:
    'lưới điện, dây điện, cột điện, trụ điện, đường dây, điện lưới, đường điện, trồng trụ, ngành điện, hạ ngầm, trạm biến áp, cáp, hạ thế, trung thế, điện lực, kéo điện, ba pha, điện 3 pha, điện ba pha, điện sản xuất',
  weak_power: 'điện yếu, yếu xìu, điện chập chờn, sụt áp, điện áp, không đủ điện',
  power_cut: 'mất điện, cúp điện, cắt điện, thiếu điện',
  power_price: 'giá điện, tiền điện, chỉ số điện, công tơ',
  signal:
    'trạm phát sóng, sóng điện thoại, phủ sóng, internet, sóng di động, không có sóng, phát sóng, điện thoại, wifi, cáp quang',
  loudspeaker: 'loa phát thanh, truyền thanh, loa, phát thanh, truyền hình',
  // health
  clinic: 'trạm y tế, trạm xá, phòng khám',
  hospital: 'bệnh viện, trung tâm y tế',
  medicine:
    'thuốc, thuốc men, thuốc chữa bệnh, mua thuốc, thiếu thuốc, đấu thầu thuốc, vật tư y tế, danh mục thuốc, tiệm thuốc, toa',
  health_staff: 'bác sĩ, y sĩ, điều dưỡng, nhân viên y tế, y bác sĩ, cán bộ y tế, nhân lực y tế',
  equipment: 'trang thiết bị, thiết bị, máy móc, trang bị, máy chụp, máy siêu âm',
  health_card: 'bảo hiểm y tế, thẻ bảo hiểm, thẻ bảo hiểm y tế',
  card_price: 'mức đóng, tiền mua thẻ, mua thẻ, hỗ trợ mua thẻ, tiền đóng',
  referral: 'thông tuyến, chuyển tuyến, giấy chuyển tuyến, chuyển viện',
  epidemic: 'dịch bệnh, dịch tả, tiêm phòng, sốt xuất huyết, vắc xin, dịch',
  food_safety: 'an toàn thực phẩm, vệ sinh thực phẩm, thực phẩm bẩn, hàng giả, hàng gian',
  // schools
  school: 'trường, trường học, nhà trường, điểm trường, trường lớp',
  classroom: 'phòng học, lớp học, phòng chức năng, phòng bộ môn, nhà học',
  tuition: 'học phí, miễn học phí, đóng học phí',
  school_fees: 'lạm thu, các khoản thu, khoản thu, quỹ lớp, quỹ phụ huynh',
  teachers: 'giáo viên, thiếu giáo viên, thầy cô, cô giáo',
  managers: 'cán bộ quản lý, hiệu trưởng, hiệu phó',
  extra_lessons: 'dạy thêm, học thêm',
  boarding: 'bán trú, nội trú, bếp ăn, nhà ăn, nhà công vụ',
  textbooks: 'sách giáo khoa, sách',
  school_merger:
    'ghép trường, sáp nhập điểm trường, sáp nhập các điểm trường, ghép các trường, nhập trường, sáp nhập các trường, trường liên cấp, sáp nhập trường, dồn ghép, liên cấp, gộp trường, dồn điểm trường',
  school_wall: 'tường rào, cổng trường, hàng rào, sân trường',
  exams: 'tuyển sinh, thi tốt nghiệp, chương trình học',
  // land and planning
  land_papers:
    'giấy chứng nhận quyền sử dụng đất, giấy chứng nhận quyền sử dụng, chứng nhận quyền sử dụng đất, chứng nhận quyền sử dụng, sổ đỏ, sổ hồng, bìa đỏ, giấy đất, giấy tờ đất, giấy chứng nhận, làm sổ, cấp sổ, có sổ, ra sổ, trích lục',
  papers_wrong:
    'in sai, sai tên, sai số thửa, đính chính, sai diện tích, ghi sai, cấp sai, sai người, nhầm tên, cấp nhầm, sai thửa, sai sót',
  papers_unreturned:
    'chưa trả, tồn đọng, còn tồn, trả giấy, chậm trả, chưa nhận được giấy, phát giấy, chưa phát, giao giấy',
  papers_exchange:
    'cấp đổi, đổi sổ, sổ cũ, cấp lại, chưa đổi lại, đổi lại, sang nhượng, chuyển nhượng, biến động, sang tên, tách thửa',
  papers_delay:
    'chậm cấp, chờ lâu, nộp đã lâu, hồ sơ xin, chưa được cấp, cấp giấy, trả chậm, chưa cấp, giải quyết hồ sơ',
  land_survey:
    'đo đạc, đo đạt, đo vẽ, bản đồ địa chính, cắm mốc, ranh giới, chồng lấn, chồng lên, chồng sang, địa giới',
  land_use:
    'chuyển mục đích, chuyển đổi mục đích, lên thổ cư, đất thổ cư, lên đất ở, tiền sử dụng đất, chuyển dịch, chuyển đổi cây trồng, hạn mức',
  land_recovery: 'thu hồi đất, bị thu hồi, lấy đất, lấy làm đường, thu hồi, đất của dân lấy',
  compensation: 'đền bù, bồi thường, áp giá, giải phóng mặt bằng, giải tỏa, đến bù, giá đất',
  resettlement: 'tái định cư, khu di dân, di dân, hộ di dân, dời nhà, di dời, khu tái định cư',
  planning: 'quy hoạch, quy hoạch treo, đồ án, phân khu, dự án treo, lộ giới, chỉ giới',
  land_dispute: 'tranh chấp, giành nhau, khiếu kiện',
  land_grant:
    'giao đất, cấp đất, chia đất, thuê đất, cho thuê, đất giãn dân, đấu giá, đất sản xuất',
  forest: 'đất rừng, rừng, đất lâm nghiệp, bảo vệ rừng, trồng rừng, lâm trường',
  public_assets: 'tài sản công, trụ sở bỏ trống, trụ sở cũ, trụ sở, dôi dư, nhà làm việc',
  building_order:
    'trật tự xây dựng, xây dựng trái phép, không phép, sai phép, giấy phép xây dựng, cấp phép xây dựng',
  social_housing: 'nhà ở xã hội',
  poor_housing:
    'nhà tạm, dột nát, nhà dột nát, xóa nhà tạm, hỗ trợ nhà ở, làm nhà, làm lại nhà, nhà ở, sửa lại nhà cửa, sửa nhà, xây nhà, nhà xuống cấp',
  flats: 'chung cư, cao ốc, cao tầng',
  project_stalled:
    'dự án chậm, chậm tiến độ, ì ạch, dở dang, dang dở, cầm chừng, nằm ì, làm mãi chưa xong, kéo dài, làm chậm, thi công chậm, chậm thi công, chưa hoàn thành',
  // surroundings
  waste:
    'rác, gom rác, thu gom rác, rác thải, đổ rác, bỏ rác, xử lý rác, rác thải sinh hoạt, xe chở rác, đồ thải, rác sinh hoạt',
  waste_site:
    'bãi rác, điểm tập kết rác, nhà máy rác, lò đốt rác, khu xử lý rác, chỗ xử lý rác, hố rác, thùng rác, tập kết rác',
  waste_fee: 'phí rác, tiền rác, phí vệ sinh, phí thu gom',
  pollution:
    'ô nhiễm, hôi, mùi hôi, hôi thối, xả thải, nước thải, khí thải, khói, bụi, khói bụi, bụi bặm, ô nhiễm môi trường',
  livestock:
    'chăn nuôi, nuôi heo, nuôi lợn, trại heo, trại lợn, trang trại, trại gà, gia súc, heo, lợn',
  noise: 'karaoke, tiếng ồn, ồn, inh ỏi, cách âm, ầm ĩ, loa kéo, quán nhậu, mở nhạc',
  toilet: 'nhà vệ sinh, nhà vệ sinh công cộng, vệ sinh công cộng, nhà wc',
  cemetery: 'nghĩa trang, nghĩa địa, mai táng, chôn cất, hỏa táng',
  trees: 'cây xanh, cây đổ, chặt tỉa, tỉa cành, trồng cây',
  mining:
    'khai thác cát, khai thác đá, mỏ đá, mỏ, khoáng sản, đào khoáng, cát lậu, hút cát, nổ mìn, đào đá, khai thác đất, mỏ đất',
  // farming
  farming: 'nông sản, giá lúa, phân bón, thuốc trừ sâu, vật tư nông nghiệp, giống, đầu ra',
  abandoned_fields: 'ruộng bỏ không, bỏ hoang, bỏ ruộng, dồn điền đổi thửa, dồn điền',
  wild_animals: 'chuột, voi rừng, khỉ',
  fishing: 'tàu cá, đánh bắt, thủy sản, nuôi tôm, neo đậu, nghề cá',
  // people
  allowance: 'phụ cấp, mức phụ cấp, chế độ phụ cấp, tiền phụ cấp, tiền công',
  one_off_benefit: 'trợ cấp một lần, hỗ trợ một lần, trợ cấp thôi việc, trợ cấp nghỉ việc',
  monthly_benefit:
    'trợ cấp, trợ cấp xã hội, bảo trợ xã hội, trợ cấp hàng tháng, tiền trợ cấp, trợ cấp thường xuyên',
  pension: 'lương hưu, nghỉ hưu, hưu trí, tuổi nghỉ hưu',
  salary: 'lương, tiền lương, lương cơ sở, tăng lương',
  social_insurance: 'bảo hiểm xã hội, bảo hiểm thất nghiệp',
  meal_money: 'tiền ăn, mức ăn, chế độ ăn',
  loan: 'vay, vay vốn, vốn vay, lãi suất, lãi, giãn nợ, hạ lãi, trả nợ, vay tiền, khoanh nợ, thời hạn vay, nợ',
  jobs: 'việc làm, thất nghiệp, xin việc, đào tạo nghề, học nghề, xuất khẩu lao động',
  poverty_list: 'bình xét, bình xét hộ nghèo, chuẩn nghèo, xét hộ nghèo, thoát nghèo',
  disability_rating: 'mức độ khuyết tật, dạng tật, khuyết tật, xét duyệt',
  merit_files:
    'người có công, hồ sơ thương binh, hồ sơ liệt sĩ, công nhận, huân chương, chế độ chính sách',
  clothing: 'trang phục, quần áo, đồng phục',
  fuel: 'xăng dầu, xăng, giá xăng',
  prices: 'bình ổn giá, giá cả, tăng giá, vật giá',
  disaster_relief: 'thiên tai, khắc phục hậu quả, bão số, lũ lụt, hỗ trợ hạn hán',
  tax: 'thuế, phí, lệ phí',
  // culture, order, government
  monument:
    'di tích, di tích lịch sử, trùng tu, tôn tạo, đền, chùa, tượng đài, bia, bảo tồn, nhà bia, đài tưởng niệm',
  culture_house:
    'nhà văn hóa, hội trường, nhà sinh hoạt cộng đồng, nhà cộng đồng, nhà rông, nhà sinh hoạt',
  sports:
    'sân vận động, sân bóng, sân thể thao, thể dục thể thao, dụng cụ thể thao, sân chơi, bể bơi, khu vui chơi',
  park: 'công viên, vườn hoa',
  market: 'chợ',
  drugs: 'ma túy, nghiện, người nghiện',
  theft: 'trộm cắp, trộm, cướp, mất trộm, tín dụng đen, lừa đảo, cờ bạc, đánh bạc',
  racing: 'đua xe, phóng nhanh vượt ẩu, phóng nhanh, nẹt pô, mũ bảo hiểm, lạng lách',
  cameras: 'camera, camera an ninh',
  traffic_police: 'cảnh sát giao thông, vòi vĩnh, mãi lộ',
  militia: 'dân quân, dân quân tự vệ',
  patrol: 'đi tuần, tuần tra, chốt',
  corruption: 'tham nhũng, tiêu cực, sai phạm, nhũng nhiễu, tham ô, lãng phí',
  conduct: 'thái độ, tiếp dân, chưa đúng mực, hách dịch, đạo đức công vụ',
  procedure:
    'thủ tục, thủ tục hành chính, một cửa, đi lại nhiều lần, chạy tới chạy lui, dịch vụ công, trực tuyến',
  birth_papers: 'khai sinh, hộ khẩu, hộ tịch, căn cước, căn cước công dân, định danh',
  unit_merger: 'sáp nhập, sắp xếp đơn vị, sắp xếp thôn, chia tách, đổi tên',
  staff_numbers: 'biên chế, định biên, chỉ tiêu biên chế, tinh giản, thiếu cán bộ',
  border: 'xã biên giới, biên giới, vùng biên',
  resolution: 'nghị quyết, nghị định, thông tư, quyết định, luật',
  rural_programme: 'nông thôn mới, chương trình mục tiêu',
  compulsory: 'bổ nhiệm, luân chuyển, tiêu chuẩn lãnh đạo',
};

/** Subjects so wide that sharing one says little, and lacking one even less. */
export const WIDE_SUBJECTS: ReadonlySet<string> = new Set([
  'accidents',
  'bad_road',
  'concrete',
  'river',
  'resolution',
  'rural_programme',
  'pollution',
  'flooding',
  'irrigation',
  'school',
  'equipment',
  'procedure',
  'project_stalled',
  'land_recovery',
  'village_road',
  'unit_merger',
  'corruption',
  'erosion',
  'bridge',
  'tax',
  'jobs',
  'prices',
  'farming',
  'forest',
  'planning',
  'disaster_relief',
]);
