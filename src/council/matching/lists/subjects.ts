import type { Wordings } from '../lexicon.ts';

/** What a petition may be about, in the words people use. Longer wordings win over shorter ones. */
export const SUBJECTS: Wordings = {
  // roads and traffic
  field_road:
    'đường nội đồng, đường ra đồng, đường ra ruộng, đường đi ra ruộng, giao thông nội đồng, đường sản xuất, đường ra nơi sản xuất, lối ra nơi sản xuất, đường ra khu sản xuất, ra đồng, trục nội đồng, đường ra rẫy, đường vào rẫy, đường vào khu sản xuất, đường vào đồng, đường lên nương, đường vùng sản xuất, trục chính nội đồng, đường vào vườn, bờ vùng bờ thửa',
  forest_road: 'đường lâm sinh, đường lâm nghiệp, đường vào rừng',
  village_road:
    'đường thôn, đường làng, đường xóm, đường ấp, đường bản, đường trong thôn, đường nội thôn, đường liên thôn, đường liên xóm, đường liên ấp, đường ngõ xóm, đường dân sinh, đường nông thôn, giao thông nông thôn, đường liên xã, đường vào thôn, đường vào xóm, đường vào ấp, đường vào bản, ngõ xóm, đường liên bản, đường trục thôn, đường xã, đường khu dân cư, đường vào làng, lộ nông thôn, lộ làng, đường đất',
  pavement: 'vỉa hè, lề đường, lát gạch, bó vỉa, hè phố, lòng lề đường',
  median: 'dải phân cách, giải phân cách, con lươn',
  speed_sign:
    'biển hạn chế tốc độ, biển báo tốc độ, hạn chế tốc độ, biển tốc độ, giới hạn tốc độ, biển báo giới hạn tốc độ, tốc độ tối đa',
  traffic_sign:
    'biển báo, biển cảnh báo, biển chỉ dẫn, bảng báo, biển chỉ đường, cắm biển, biển cấm, biển báo giao thông, biển cấm tải, cấm tải, biển phụ',
  traffic_light:
    'đèn xanh đỏ, đèn đỏ, đèn xanh đèn đỏ, đèn tín hiệu, đèn giao thông, cột đèn tín hiệu, đèn xanh, trụ đèn, đèn vàng',
  crossing_lines:
    'vạch kẻ, kẻ vạch, sơn vạch, vạch sơn, vạch giảm tốc, vạch qua đường, vạch sang đường, vạch đi bộ, vạch người đi bộ, sơn kẻ vạch, sơn gờ',
  speed_bump: 'gờ giảm tốc, gồ giảm tốc, gờ giảm tốc độ, gờ, sơn giảm tốc, gờ giảm xóc',
  street_light:
    'chiếu sáng, đèn đường, điện đường, bóng đèn, tối om, điện chiếu sáng, đèn cao áp, đèn chiếu sáng, đèn led, hệ thống chiếu sáng, chưa có đèn',
  guard_rail:
    'hộ lan, tôn sóng, lan can, rào chắn, hộ lan mềm, cọc tiêu, lan can cầu, hàng rào chắn, tường hộ lan, rào chắn an toàn',
  convex_mirror: 'gương cầu, gương cầu lồi',
  bypass: 'tuyến tránh, đường tránh, đường vành đai',
  overpass: 'cầu vượt, hầm chui, cầu đi bộ, hầm chui dân sinh, cầu bộ hành, cầu vượt bộ hành',
  bridge:
    'cầu, cây cầu, cầu treo, cầu dân sinh, cầu tràn, ngầm tràn, cầu bắc, ngầm, cầu gỗ, cầu tạm, cầu khỉ, cầu sắt, cầu bê tông, cầu cũ, mố cầu, mặt cầu, cầu yếu, cầu mới',
  rest_stop: 'trạm dừng nghỉ, trạm dừng chân, điểm dừng nghỉ, đỗ xe khẩn cấp',
  toll: 'trạm thu phí, thu phí, bot',
  bus: 'xe buýt, xe bus, bến xe, trạm chờ, nhà chờ, tuyến xe buýt, nhà chờ xe, trạm xe buýt, tuyến buýt',
  ferry: 'bến đò, đò, phà, bến phà',
  parking:
    'đậu xe, đỗ xe, bãi xe, bãi đỗ, bãi đậu, giữ xe, dựng xe, dừng đỗ, chỗ đậu xe, chỗ đỗ xe, dừng đỗ xe, đậu đỗ, bến bãi',
  heavy_trucks:
    'xe quá tải, xe tải nặng, quá tải, xe ben, xe tải, xe chở vật liệu, xe chở đá, xe chở cát, xe chở đất, xe chở mía, xe trọng tải, xe trọng tải lớn, xe container, xe tải trọng, xe quá khổ, xe tải lớn, xe vượt tải, xe chở hàng, trạm cân, cân xe, xe chở vật liệu xây dựng, chở đất',
  accidents: 'tai nạn, đụng xe, va chạm',
  traffic_jam:
    'kẹt xe, ùn tắc, tắc đường, ách tắc, dồn ứ, ùn ứ, kẹt, ùn, tắc, giờ cao điểm, hay kẹt',
  encroachment:
    'lấn chiếm, họp chợ lòng đường, chiếm vỉa hè, lấn đường, bít lối, rào bít, rào đường, chắn lối, lấn chiếm vỉa hè, lấn chiếm lòng đường, buôn bán lấn chiếm, hàng quán, hàng rong, lấn chiếm đất công, chợ cóc, chợ tạm',
  railway:
    'đường sắt, đường tàu, đường ngang, tàu hỏa, gác chắn, lối đi tự mở, đường sắt bắc nam, nhà ga, barie',
  junction_link: 'đường đấu nối, đấu nối, nút giao, lối lên cao tốc, đường gom, đường dẫn',
  bad_road:
    'ổ gà, ổ voi, lồi lõm, gồ ghề, mặt đường hư, đường hỏng, đường hư, đường xấu, lầy lội, lầy, sụt lún, bong tróc, mặt đường, đường xuống cấp, trơn trượt, xuống cấp, hư hỏng, đường gồ ghề, hằn lún, lún, ngập bùn, sình lầy, bụi mù, mặt đường bong, hỏng nặng, lún sụt',
  concrete:
    'bê tông, bê tông hóa, đổ bê tông, trải nhựa, rải nhựa, láng nhựa, thảm nhựa, nhựa hóa, cứng hóa, cấp phối, láng xi măng, rải đá, rải cấp phối, thảm lại, tráng nhựa, bê tông hoá',
  cement: 'xi măng',
  reinstatement:
    'hoàn trả, trả lại mặt đường, hoàn trả mặt đường, đào đường, đào xong, trả lại như cũ',
  // water
  irrigation:
    'thủy lợi, nước tưới, tưới tiêu, tưới, công trình thủy lợi, nước sản xuất, tưới cho, nước cho ruộng, hệ thống thủy lợi, hệ thống tưới',
  dam: 'đập, đập thủy lợi, đập dâng, đập tràn',
  canal:
    'kênh, mương, kênh mương, con mương, mương dẫn nước, kênh nội đồng, kênh dẫn, tuyến kênh, tuyến mương, kiên cố hóa kênh mương, mương nội đồng, kênh tưới, kênh tiêu',
  reservoir: 'hồ chứa, hồ chứa nước, hồ, hồ thủy lợi, hồ đập, lòng hồ, thân đập, đập đất',
  pump: 'trạm bơm, máy bơm, trạm bơm điện, bơm nước',
  river: 'sông, suối, rạch, sông rạch, khe, kênh rạch',
  embankment:
    'kè, bờ kè, làm kè, kè chống, kè bờ, xây kè, kè sông, bờ kè chống sạt lở, kè chắn, kè đá, kè chắn đất, kè biển, taluy, ta luy, kè lại, xây bờ kè, tường chắn',
  dyke: 'đê, đê bao, đê điều, bờ bao, tuyến đê, mặt đê, thân đê, đê biển, đê sông, đê kè',
  erosion:
    'sạt lở, xói lở, sói lở, lở, lở đất, xói mòn, sạt, ăn vào ruộng, cuốn mất, sạt lở bờ sông, sạt lở đất, lở bờ, xâm thực, sụt lở, sạt lún, nguy cơ sạt',
  dredging: 'nạo vét, vét bùn, bồi lắng, bùn lắng, khơi thông, khai thông, bồi lấp, vét',
  drain:
    'thoát nước, rãnh thoát nước, cống thoát nước, rãnh, cống, cống rãnh, thoát lũ, tiêu úng, tiêu thoát, tiêu thoát nước, hệ thống thoát nước, mương thoát nước, ống cống, hệ thống cống, cống hộp, hố ga, nắp cống, cống ngầm, tiêu nước, thoát úng, mương tiêu',
  flooding:
    'ngập, ngập úng, ngập nước, ngập lụt, đọng nước, nước đọng, úng, triều cường, ứ lại, nước ứ, tràn nước, ngập sâu, ngập đường, ngập nặng, lũ quét, nước ngập, tràn vào nhà, đọng',
  clean_water:
    'nước sạch, nước sinh hoạt, nước máy, nước uống, nước hợp vệ sinh, cấp nước, nước dùng, nước ăn, công trình nước, nước tự chảy, nước giếng, giếng khoan, nhà máy nước, trạm cấp nước, trạm nước, đường ống nước, nước tập trung, công trình nước sạch, bể nước, nước về, đấu nối nước',
  water_filter: 'bể lọc, lọc nước',
  lack_of_water:
    'thiếu nước, khan nước, mất nước, không có nước, khô hạn, hạn hán, nước yếu, chưa có nước, cúp nước, hay mất, mùa khô, giọt nào, nhỏ giọt, nước chảy yếu, không có nước dùng, nước không chảy, không có nước sinh hoạt, cạn nước, khô cạn, nước không về, nước không tới, nước chảy nhỏ giọt',
  dirty_water:
    'nước bẩn, nước đục, nước đen, ô nhiễm nước, nước ô nhiễm, nước bị ô nhiễm, nguồn nước ô nhiễm, nhiễm phèn, nhiễm mặn, nhiễm, đục ngầu, nước có mùi, đục bẩn, vàng đục, đục, cặn, tanh, phèn, chất lượng nước, nước không đảm bảo, nước không sạch, nước vàng, không hợp vệ sinh, nước thải ra, nước đổi màu, nước hôi, chất lượng nước sinh hoạt',
  water_price: 'giá nước, tiền nước, đồng hồ nước, giá nước sạch, hóa đơn nước, phí nước',
  salt: 'xâm nhập mặn, ngăn mặn, hạn mặn',
  // electricity, signals
  power_lines:
    'lưới điện, dây điện, cột điện, trụ điện, đường dây, điện lưới, đường điện, trồng trụ, ngành điện, hạ ngầm, trạm biến áp, cáp, hạ thế, trung thế, điện lực, kéo điện, ba pha, điện 3 pha, điện ba pha, điện sản xuất, đường dây điện, cột điện gỗ, đường điện hạ thế, lưới điện hạ thế, công trình điện, dây cáp, cáp viễn thông, mắc điện, điện kéo, trụ gỗ, cột gỗ, dây thòng, chưa có điện, hành lang lưới điện, máy biến áp',
  weak_power:
    'điện yếu, yếu xìu, điện chập chờn, sụt áp, điện áp, không đủ điện, điện không ổn định, chập chờn, điện phập phù, tụt áp, nguồn điện yếu, công suất, quá tải điện, quá tải trạm',
  power_cut: 'mất điện, cúp điện, cắt điện, thiếu điện, hay mất điện, cắt điện không báo',
  power_price:
    'giá điện, tiền điện, chỉ số điện, công tơ, hóa đơn tiền điện, thu tiền điện, giá bán điện, tiền điện cao, đồng hồ điện, ghi chỉ số',
  signal:
    'trạm phát sóng, sóng điện thoại, phủ sóng, internet, sóng di động, không có sóng, phát sóng, điện thoại, wifi, cáp quang, sóng yếu, mạng internet, mạng di động, mất sóng, lõm sóng, vùng lõm, trạm thu phát sóng, sóng 4g',
  loudspeaker: 'loa phát thanh, truyền thanh, loa, phát thanh, truyền hình',
  // health
  clinic: 'trạm y tế, trạm xá, phòng khám, trạm y tế xã, nhà trạm, phân trạm, cơ sở y tế',
  hospital:
    'bệnh viện, trung tâm y tế, bệnh viện tuyến huyện, cơ sở khám chữa bệnh, bệnh viện đa khoa, khoa phòng',
  medicine:
    'thuốc, thuốc men, thuốc chữa bệnh, mua thuốc, thiếu thuốc, đấu thầu thuốc, vật tư y tế, danh mục thuốc, tiệm thuốc, toa, tủ thuốc, cấp thuốc, hết thuốc, thiếu vật tư, thuốc đặc trị, quầy thuốc, thuốc bảo hiểm',
  health_staff:
    'bác sĩ, y sĩ, điều dưỡng, nhân viên y tế, y bác sĩ, cán bộ y tế, nhân lực y tế, thiếu bác sĩ, cử bác sĩ, đội ngũ y bác sĩ, không có bác sĩ',
  equipment: 'trang thiết bị, thiết bị, máy móc, trang bị, máy chụp, máy siêu âm',
  health_card: 'bảo hiểm y tế, thẻ bảo hiểm, thẻ bảo hiểm y tế',
  card_price:
    'mức đóng, tiền mua thẻ, mua thẻ, hỗ trợ mua thẻ, tiền đóng, hỗ trợ đóng bảo hiểm, giá thẻ, tiền bảo hiểm, mức hỗ trợ đóng, đóng bảo hiểm',
  referral: 'thông tuyến, chuyển tuyến, giấy chuyển tuyến, chuyển viện',
  epidemic: 'dịch bệnh, dịch tả, tiêm phòng, sốt xuất huyết, vắc xin, dịch',
  food_safety: 'an toàn thực phẩm, vệ sinh thực phẩm, thực phẩm bẩn, hàng giả, hàng gian',
  // schools
  school: 'trường, trường học, nhà trường, điểm trường, trường lớp',
  classroom:
    'phòng học, lớp học, phòng chức năng, phòng bộ môn, nhà học, phòng học tạm, dãy phòng học, nhà lớp học, phòng học xuống cấp, thêm lớp, xây trường, nhà hiệu bộ, phòng học mới',
  tuition:
    'học phí, miễn học phí, đóng học phí, tăng học phí, giảm học phí, thu học phí, mức học phí',
  school_fees: 'lạm thu, các khoản thu, khoản thu, quỹ lớp, quỹ phụ huynh',
  teachers: 'giáo viên, thiếu giáo viên, thầy cô, cô giáo',
  managers: 'cán bộ quản lý, hiệu trưởng, hiệu phó',
  extra_lessons: 'dạy thêm, học thêm',
  boarding:
    'bán trú, nội trú, bếp ăn, nhà ăn, nhà công vụ, bữa ăn bán trú, tiền ăn bán trú, chế độ bán trú, nhà ở bán trú, ký túc xá, phòng ở cho giáo viên, nhà bếp, bếp ăn bán trú, cơm trưa, nhà công vụ giáo viên',
  textbooks: 'sách giáo khoa, sách',
  school_merger:
    'ghép trường, sáp nhập điểm trường, sáp nhập các điểm trường, ghép các trường, nhập trường, sáp nhập các trường, trường liên cấp, sáp nhập trường, dồn ghép, liên cấp, gộp trường, dồn điểm trường',
  school_wall:
    'tường rào, cổng trường, hàng rào, sân trường, tường bao, sân bê tông, cổng, hàng rào trường, sân chơi trường',
  exams: 'tuyển sinh, thi tốt nghiệp, chương trình học',
  // land and planning
  land_papers:
    'giấy chứng nhận quyền sử dụng đất, giấy chứng nhận quyền sử dụng, chứng nhận quyền sử dụng đất, chứng nhận quyền sử dụng, sổ đỏ, sổ hồng, bìa đỏ, giấy đất, giấy tờ đất, giấy chứng nhận, làm sổ, cấp sổ, có sổ, ra sổ, trích lục, quyền sử dụng đất, cấp bìa, bìa đất, sổ đất, cấp quyền sử dụng, giấy tờ nhà, giấy quyền sử dụng đất',
  papers_wrong:
    'in sai, sai tên, sai số thửa, đính chính, sai diện tích, ghi sai, cấp sai, sai người, nhầm tên, cấp nhầm, sai thửa, sai sót, sai thông tin, ghi nhầm, cấp trùng, cấp chồng, trùng thửa, sai số, sai vị trí, lệch thửa, sai họ tên, sai ranh',
  papers_unreturned:
    'chưa trả, tồn đọng, còn tồn, trả giấy, chậm trả, chưa nhận được giấy, phát giấy, chưa phát, giao giấy',
  papers_exchange:
    'cấp đổi, đổi sổ, sổ cũ, cấp lại, chưa đổi lại, đổi lại, sang nhượng, chuyển nhượng, biến động, sang tên, tách thửa, đổi giấy, cấp đổi giấy, đổi sang, đổi giấy mới, cấp đổi lại, chưa được đổi, chỉnh lý biến động, chỉnh lý',
  papers_delay:
    'chậm cấp, chờ lâu, nộp đã lâu, hồ sơ xin, chưa được cấp, cấp giấy, trả chậm, chưa cấp, giải quyết hồ sơ',
  land_survey:
    'đo đạc, đo đạt, đo vẽ, bản đồ địa chính, cắm mốc, ranh giới, chồng lấn, chồng lên, chồng sang, địa giới',
  land_use:
    'chuyển mục đích, chuyển đổi mục đích, lên thổ cư, đất thổ cư, lên đất ở, tiền sử dụng đất, chuyển dịch, chuyển đổi cây trồng, hạn mức, chuyển đất nông nghiệp sang đất ở, chuyển sang đất ở, lên đất thổ cư, chuyển đổi đất, chuyển đổi cơ cấu',
  land_recovery:
    'thu hồi đất, bị thu hồi, lấy đất, lấy làm đường, thu hồi, đất của dân lấy, thu hồi đất nông nghiệp, đất bị lấy, bị lấy đất, hiến đất, nhường đất',
  compensation:
    'đền bù, bồi thường, áp giá, giải phóng mặt bằng, giải tỏa, đến bù, giá đất, tiền đền bù, tiền bồi thường, giá đền bù, giá bồi thường, hỗ trợ đền bù, chi trả tiền, kiểm đếm, bồi hoàn',
  resettlement:
    'tái định cư, khu di dân, di dân, hộ di dân, dời nhà, di dời, khu tái định cư, đất tái định cư, bố trí tái định cư, ổn định chỗ ở, vùng sạt lở, vùng nguy hiểm, sắp xếp dân cư, nền tái định cư, giao nền',
  planning:
    'quy hoạch, quy hoạch treo, đồ án, phân khu, dự án treo, lộ giới, chỉ giới, điều chỉnh quy hoạch, quy hoạch chi tiết, quy hoạch phân khu, khu quy hoạch, chỉ giới đường đỏ, công bố quy hoạch, hành lang',
  land_dispute:
    'tranh chấp, giành nhau, khiếu kiện, chồng lấn đất, lấn đất, tranh chấp ranh giới, tranh chấp đất đai, tranh đất',
  land_grant:
    'giao đất, cấp đất, chia đất, thuê đất, cho thuê, đất giãn dân, đấu giá, đất sản xuất, thiếu đất ở, cấp đất ở, cấp đất sản xuất, đất ở cho, đất công, quỹ đất, đấu giá đất, khoán, giao khoán, giao rừng',
  forest:
    'đất rừng, rừng, đất lâm nghiệp, bảo vệ rừng, trồng rừng, lâm trường, rừng phòng hộ, rừng sản xuất, rừng đặc dụng, khoán bảo vệ rừng, phá rừng, cháy rừng, rừng trồng, dịch vụ môi trường rừng, keo',
  public_assets:
    'tài sản công, trụ sở bỏ trống, trụ sở cũ, trụ sở, dôi dư, nhà làm việc, trụ sở xã cũ, trụ sở dôi dư, cơ sở bỏ trống, bỏ trống, nhà đất công, trụ sở công an, trụ sở làm việc, điểm trường bỏ không, điểm trường cũ',
  building_order:
    'trật tự xây dựng, xây dựng trái phép, không phép, sai phép, giấy phép xây dựng, cấp phép xây dựng, xây nhà trái phép, công trình trái phép, xây trái phép, nhà trái phép, cấp phép, xin phép xây',
  social_housing: 'nhà ở xã hội',
  poor_housing:
    'nhà tạm, dột nát, nhà dột nát, xóa nhà tạm, hỗ trợ nhà ở, làm nhà, làm lại nhà, nhà ở, sửa lại nhà cửa, sửa nhà, xây nhà, nhà xuống cấp, nhà xiêu vẹo, xóa nhà dột nát, hỗ trợ xây nhà, hỗ trợ sửa nhà, tiền làm nhà, nhà cho hộ nghèo, nhà tình nghĩa, nhà tình thương',
  flats: 'chung cư, cao ốc, cao tầng',
  project_stalled:
    'dự án chậm, chậm tiến độ, ì ạch, dở dang, dang dở, cầm chừng, nằm ì, làm mãi chưa xong, kéo dài, làm chậm, thi công chậm, chậm thi công, chưa hoàn thành, thi công dở, bỏ dở, ngừng thi công, chậm triển khai, trễ tiến độ, thi công ì ạch, thi công kéo dài, chưa xong, mãi không xong, chậm bàn giao, tiến độ chậm, đắp chiếu, triển khai chậm, ngổn ngang, tiến độ',
  // surroundings
  waste:
    'rác, gom rác, thu gom rác, rác thải, đổ rác, bỏ rác, xử lý rác, rác thải sinh hoạt, xe chở rác, đồ thải, rác sinh hoạt, thu gom, rác ùn ứ, xe rác, rác tồn, vứt rác, xả rác, xe gom rác, rác nổi, dọn rác',
  waste_site:
    'bãi rác, điểm tập kết rác, nhà máy rác, lò đốt rác, khu xử lý rác, chỗ xử lý rác, hố rác, thùng rác, tập kết rác, bãi chôn lấp, bãi tập kết rác, trạm trung chuyển, trung chuyển rác, nhà máy xử lý rác, lò đốt, thùng đựng rác, đốt rác, điểm trung chuyển rác',
  waste_fee: 'phí rác, tiền rác, phí vệ sinh, phí thu gom',
  pollution:
    'ô nhiễm, hôi, mùi hôi, hôi thối, xả thải, nước thải, khí thải, khói, bụi, khói bụi, bụi bặm, ô nhiễm môi trường, mùi, khói đen, mùi nồng nặc, gây ô nhiễm, xả nước thải, nồng nặc, hóa chất, thuốc bảo vệ thực vật',
  livestock:
    'chăn nuôi, nuôi heo, nuôi lợn, trại heo, trại lợn, trang trại, trại gà, gia súc, heo, lợn, trại nuôi, chuồng trại, trại chăn nuôi, cơ sở chăn nuôi, nuôi gà, nuôi vịt, trâu bò thả rông, thả rông, chó thả rông, lò mổ, giết mổ',
  noise:
    'karaoke, tiếng ồn, ồn, inh ỏi, cách âm, ầm ĩ, loa kéo, quán nhậu, mở nhạc, nhạc lớn, hát karaoke, ồn ào, loa thùng, mất ngủ, hát hò',
  toilet:
    'nhà vệ sinh, nhà vệ sinh công cộng, vệ sinh công cộng, nhà wc, công trình vệ sinh, nhà tiêu, hố xí, khu vệ sinh',
  cemetery:
    'nghĩa trang, nghĩa địa, mai táng, chôn cất, hỏa táng, nghĩa trang liệt sĩ, mồ mả, di dời mộ, đất nghĩa trang, nghĩa trang nhân dân, nhà tang lễ',
  trees:
    'cây xanh, cây đổ, chặt tỉa, tỉa cành, trồng cây, cây ngã đổ, cây che, cây mục, trồng cây xanh, cắt tỉa, cây cổ thụ, cây lâu năm',
  mining:
    'khai thác cát, khai thác đá, mỏ đá, mỏ, khoáng sản, đào khoáng, cát lậu, hút cát, nổ mìn, đào đá, khai thác đất, mỏ đất, khai thác khoáng sản, mỏ cát, bơm hút cát, khai thác cát trái phép, tàu hút cát, cát tặc, hoàn nguyên, khai thác vàng',
  // farming
  farming:
    'nông sản, giá lúa, phân bón, thuốc trừ sâu, vật tư nông nghiệp, giống, đầu ra, giá phân, thương lái, tiêu thụ nông sản, cây giống, con giống, hỗ trợ giống, mất mùa, bao tiêu, vật tư, máy gặt, giá heo, lúa',
  abandoned_fields: 'ruộng bỏ không, bỏ hoang, bỏ ruộng, dồn điền đổi thửa, dồn điền',
  wild_animals: 'chuột, voi rừng, khỉ',
  fishing:
    'tàu cá, đánh bắt, thủy sản, nuôi tôm, neo đậu, nghề cá, khu neo đậu, cảng cá, luồng lạch, luồng, cửa biển, cửa sông, lồng bè, giã cào, tàu giã cào, đánh bắt tận diệt, xung điện, kích điện',
  // people
  allowance:
    'phụ cấp, mức phụ cấp, chế độ phụ cấp, tiền phụ cấp, tiền công, mức phụ cấp hiện nay, phụ cấp thấp, chi trả phụ cấp, nâng phụ cấp, tăng phụ cấp, khoản phụ cấp, hệ số phụ cấp, phụ cấp thêm, thù lao, bồi dưỡng, khoán kinh phí',
  one_off_benefit:
    'trợ cấp một lần, hỗ trợ một lần, trợ cấp thôi việc, trợ cấp nghỉ việc, chế độ nghỉ việc, chế độ một lần, khoản trợ cấp một lần, hỗ trợ khi nghỉ việc, nghỉ việc, thôi làm nhiệm vụ, tinh giản biên chế',
  monthly_benefit:
    'trợ cấp, trợ cấp xã hội, bảo trợ xã hội, trợ cấp hàng tháng, tiền trợ cấp, trợ cấp thường xuyên, trợ cấp hằng tháng, mức trợ cấp, trợ cấp bảo trợ, hưởng trợ cấp, trợ cấp người cao tuổi, chế độ bảo trợ',
  pension:
    'lương hưu, nghỉ hưu, hưu trí, tuổi nghỉ hưu, chế độ hưu, đóng bảo hiểm xã hội, nghỉ hưu trước tuổi, hưởng lương hưu',
  salary:
    'lương, tiền lương, lương cơ sở, tăng lương, chậm lương, nợ lương, mức lương, lương thấp, trả lương, lương tối thiểu',
  social_insurance: 'bảo hiểm xã hội, bảo hiểm thất nghiệp',
  meal_money: 'tiền ăn, mức ăn, chế độ ăn',
  loan: 'vay, vay vốn, vốn vay, lãi suất, lãi, giãn nợ, hạ lãi, trả nợ, vay tiền, khoanh nợ, thời hạn vay, nợ, vay ngân hàng, nguồn vốn vay, ngân hàng chính sách, hạn vay, vay ưu đãi, mức vay, gia hạn nợ, vốn ưu đãi, vốn chính sách',
  jobs: 'việc làm, thất nghiệp, xin việc, đào tạo nghề, học nghề, xuất khẩu lao động, giải quyết việc làm, tạo việc làm, có việc làm, ra trường, nghề, lao động',
  poverty_list: 'bình xét, bình xét hộ nghèo, chuẩn nghèo, xét hộ nghèo, thoát nghèo',
  disability_rating: 'mức độ khuyết tật, dạng tật, khuyết tật, xét duyệt',
  merit_files:
    'người có công, hồ sơ thương binh, hồ sơ liệt sĩ, công nhận, huân chương, chế độ chính sách, hồ sơ người có công, công nhận liệt sĩ, giám định, chế độ thương binh, mộ liệt sĩ, quy tập, bằng tổ quốc ghi công',
  clothing: 'trang phục, quần áo, đồng phục',
  fuel: 'xăng dầu, xăng, giá xăng',
  prices: 'bình ổn giá, giá cả, tăng giá, vật giá',
  disaster_relief:
    'thiên tai, khắc phục hậu quả, bão số, lũ lụt, hỗ trợ hạn hán, hỗ trợ thiệt hại, thiệt hại do, khắc phục sau bão, bão lũ, tiền hỗ trợ thiệt hại, cứu trợ',
  tax: 'thuế, phí, lệ phí, thuế đất, miễn thuế, thu thuế, thuế khoán, hóa đơn điện tử, lệ phí trước bạ, thuế hộ kinh doanh',
  // culture, order, government
  monument:
    'di tích, di tích lịch sử, trùng tu, tôn tạo, đền, chùa, tượng đài, bia, bảo tồn, nhà bia, đài tưởng niệm, nhà truyền thống, lăng mộ, lăng, đình làng, nhà thờ họ, thành cổ, địa đạo, bảo tàng',
  culture_house:
    'nhà văn hóa, hội trường, nhà sinh hoạt cộng đồng, nhà cộng đồng, nhà rông, nhà sinh hoạt, nhà văn hóa thôn, nhà văn hóa xóm, trung tâm văn hóa, nhà họp thôn, nhà gươl, nhà dài, thiết chế văn hóa, hội trường thôn, thư viện',
  sports:
    'sân vận động, sân bóng, sân thể thao, thể dục thể thao, dụng cụ thể thao, sân chơi, bể bơi, khu vui chơi, sân bóng đá, sân vận động xã, sân thể dục, nhà thi đấu, hồ bơi, dụng cụ thể dục, đuối nước, dạy bơi',
  park: 'công viên, vườn hoa',
  market: 'chợ, chợ xã, tiểu thương, khu chợ, chợ trung tâm, chợ mới, chợ cũ, sạp',
  drugs: 'ma túy, nghiện, người nghiện',
  theft:
    'trộm cắp, trộm, cướp, mất trộm, tín dụng đen, lừa đảo, cờ bạc, đánh bạc, trộm chó, cướp giật, mất cắp, đòi nợ, cho vay nặng lãi, đá gà, lừa qua mạng, lừa đảo qua mạng, số đề',
  racing:
    'đua xe, phóng nhanh vượt ẩu, phóng nhanh, nẹt pô, mũ bảo hiểm, lạng lách, thanh thiếu niên tụ tập, rú ga, chạy ẩu, đánh nhau, gây rối, tụ tập',
  cameras: 'camera, camera an ninh, lắp camera, camera giám sát, mắt thần',
  traffic_police: 'cảnh sát giao thông, vòi vĩnh, mãi lộ',
  militia: 'dân quân, dân quân tự vệ',
  patrol: 'đi tuần, tuần tra, chốt',
  corruption: 'tham nhũng, tiêu cực, sai phạm, nhũng nhiễu, tham ô, lãng phí',
  conduct: 'thái độ, tiếp dân, chưa đúng mực, hách dịch, đạo đức công vụ',
  procedure:
    'thủ tục, thủ tục hành chính, một cửa, bắt đi lại, chạy tới chạy lui, dịch vụ công, trực tuyến, hồ sơ hành chính, bộ phận một cửa, hẹn đi hẹn lại, chậm trả kết quả, phiền hà, trung tâm hành chính, cấp bản sao',
  birth_papers:
    'khai sinh, hộ khẩu, hộ tịch, căn cước, căn cước công dân, định danh, khai tử, giấy khai sinh, đăng ký khai sinh, nhập khẩu, đăng ký kết hôn, giấy tờ tùy thân, quốc tịch, tạm trú',
  unit_merger:
    'sáp nhập, sắp xếp đơn vị, sắp xếp thôn, chia tách, đổi tên, sau sáp nhập, đặt tên, tên xã, tách thôn, nhập thôn, sáp nhập thôn, sáp nhập xã, giữ tên',
  staff_numbers:
    'biên chế, định biên, chỉ tiêu biên chế, tinh giản, thiếu cán bộ, thiếu biên chế, hợp đồng, cán bộ chuyên môn, bố trí nhân lực, tuyển dụng, thi tuyển, thiếu người',
  border: 'xã biên giới, biên giới, vùng biên',
  resolution: 'nghị quyết, nghị định, thông tư, quyết định, luật',
  rural_programme: 'nông thôn mới, chương trình mục tiêu',
  compulsory: 'bổ nhiệm, luân chuyển, tiêu chuẩn lãnh đạo',
  card_issue:
    'cấp thẻ, chưa được cấp thẻ, cấp thẻ bảo hiểm, sai thông tin thẻ, phát thẻ, cấp phát thẻ, cấp miễn phí thẻ',
  school_toilet: 'nhà vệ sinh trường, nhà vệ sinh cho học sinh, công trình vệ sinh trường',
  school_transport: 'đưa đón học sinh, xe đưa đón, đi học xa',
  fire_safety: 'phòng cháy, chữa cháy, trụ nước chữa cháy, xe chữa cháy, lối thoát hiểm',
  quota: 'định mức, mức hỗ trợ, mức chi, tiêu chí, chỉ tiêu, kinh phí hoạt động, khoán chi',
  list: 'danh sách, bình chọn, bỏ sót, sót tên, được công nhận',
  tourism: 'du lịch, khu du lịch, bãi tắm, lễ hội, homestay, thác',
  elections: 'bầu cử, ứng cử viên, tiếp xúc cử tri, kiến nghị nhiều lần, trả lời cử tri',
  media: 'phát thanh truyền hình, đài truyền thanh, thông tin, mạng xã hội, tin giả, quảng cáo',
  health_check: 'khám sức khỏe, khám bệnh định kỳ, khám định kỳ, tầm soát, khám lưu động',
  addiction_centre: 'cai nghiện, trung tâm cai nghiện, methadone, sau cai',
  industry_zone: 'lấp đầy, thu hút đầu tư, hạ tầng khu công nghiệp',
};

/** Subjects so wide that sharing one says little, and lacking one even less. */
export const WIDE_SUBJECTS: ReadonlySet<string> = new Set(
  `accidents bad_road concrete river resolution rural_programme pollution flooding irrigation
school equipment procedure project_stalled land_recovery village_road unit_merger corruption
erosion bridge tax jobs prices farming forest planning disaster_relief quota list elections
media industry_zone traffic_jam heavy_trucks tourism market`.split(/\s/),
);

/** Where these are asked for, the group that is to receive them is half of the matter. */
export const BENEFITS: ReadonlySet<string> = new Set(
  'allowance one_off_benefit monthly_benefit salary loan tuition card_price pension poor_housing meal_money'.split(
    ' ',
  ),
);
