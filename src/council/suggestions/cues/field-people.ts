import type { CueTable } from './cue-table.ts';

// What people ask as owners, parents, patients, voters and neighbours.

export const LAND: CueTable = {
  certain: `giấy chứng nhận quyền sử dụng đất, quyền sử dụng đất, giấy chứng nhận, gcnqsdđ, gcnqsd đất, cnqsdđ, cnqsd đất, giấy cnqsd đất, giấy cnqsdđ,
    sổ đỏ, sổ hồng, bìa đỏ, đổi bìa, đất đai, thu hồi đất, bị thu hồi, bồi thường, giải phóng mặt bằng, gpmb, đền bù, giá đền bù,
    giá bồi thường, giải tỏa, tái định cư, đất tái định cư, khu tái định cư, bố trí tái định cư, giao đất, cấp đất, cấp đất ở, đất ở,
    thiếu đất ở, đất sản xuất, thiếu đất sản xuất, chuyển mục đích, chuyển mục đích sử dụng đất, chuyển mục đích sử dụng, đất nông nghiệp,
    đất lâm nghiệp, đất rừng, đất công, đất công ích, đất nền, lấn chiếm đất, tranh chấp đất, tranh chấp đất đai, thửa đất, tờ bản đồ, đo đạc,
    đo đạc lại, đo đạc địa chính, bản đồ địa chính, địa chính, hồ sơ đất, quỹ đất, tiền sử dụng đất, tiền thuê đất, thuê đất, cho thuê đất,
    giá đất, bảng giá đất, khung giá đất, tách thửa, dồn điền đổi thửa, hạn mức đất, nguồn gốc đất, đất giãn dân, giãn dân, đấu giá đất,
    đấu giá quyền sử dụng đất, sang nhượng, chuyển nhượng, luật đất đai, văn phòng đăng ký đất đai, đăng ký đất đai, đất nông lâm trường,
    nông lâm trường, đất quốc phòng, đất bỏ hoang, trả lại đất, quản lý đất đai, đất dịch vụ, mảnh đất, khu đất, đất trồng lúa, đất lúa,
    đất trồng, đất công bỏ hoang, đất bỏ trống, lối đi chung, lấn ra, lấn đất, lấn sang, tranh chấp ranh giới, đo lại, bóc tách, trả đất,
    đất xen kẹt, đất dự án, dự án thu hồi, kiểm đếm, áp giá, phương án bồi thường, tiền bồi thường, tiền đền bù, cấp bìa, cấp sổ, làm sổ,
    ra sổ, hồ sơ địa chính, chồng lấn, cấp chồng, đất nghĩa trang thu hồi, đất khai hoang, khai hoang, cho mượn đất, hiến đất, đất vườn,
    đất thổ cư, thổ cư, chuyển đổi đất, lên thổ cư, đất nuôi trồng, đất nhà nước, đất tập thể, đất hoang, bỏ hoang hóa, đất bãi, ranh đất,
    cắm mốc, mốc giới, cắm mốc lộ giới, giá đất cụ thể, hỗ trợ đất, nền tái định cư, suất tái định cư, hộ bị thu hồi, chi trả tiền đền bù,
    thu hồi dự án, chậm đưa đất vào sử dụng, cấp giấy đất, giấy đất, chủ quyền đất, cấp lại giấy, đính chính`,
  likely: `đất, thửa, mặt bằng, thu hồi, lấy đất, chủ đất, giáp ranh, ranh giới, quản lý đất, mẫu, quy hoạch sử dụng đất, ruộng đất, nông trường, lâm trường`,
  hint: `hộ, bồi hoàn, di dời, hồ sơ, cưỡng chế`,
};

export const EDUCATION: CueTable = {
  certain: `trường học, trường tiểu học, trường mầm non, trường mẫu giáo, trường trung học cơ sở, trường thcs, trường trung học phổ thông, trường thpt,
    điểm trường, phòng học, lớp học, học sinh, sinh viên, giáo viên, thầy cô, nhà giáo, biên chế giáo viên, thiếu giáo viên, học phí,
    miễn học phí, dạy thêm, học thêm, sách giáo khoa, chương trình giáo dục, giáo dục, giáo dục và đào tạo, đào tạo, mầm non, mẫu giáo,
    nhà trẻ, tiểu học, trung học, thpt, thcs, bán trú, nội trú, bếp ăn bán trú, nhà công vụ, tuyển sinh, thi tốt nghiệp, lạm thu,
    quỹ phụ huynh, phụ huynh, trường liên cấp, đại học, cao đẳng, dạy nghề, học nghề, trường nghề, trung tâm giáo dục thường xuyên,
    bữa ăn học đường, bạo lực học đường, khuyến học, phân luồng, phổ cập giáo dục, năm học, tựu trường, nhà vệ sinh trường,
    cổng trường mầm non, sĩ số, lớp ghép, học trực tuyến, bậc học, đồng phục, nghỉ học, đi học, cô giáo, thầy giáo, hiệu trưởng,
    thiết bị dạy học, phòng bộ môn, đưa đón học sinh, tiền ăn bán trú, học nội trú, đầu năm học, đóng góp đầu năm, nhà đa năng,
    tường rào trường, trường lớp, mở lớp, mở thêm lớp, giáo viên mầm non, nhân viên nuôi dưỡng, kỳ thi, thi vào lớp 10, chuyển trường,
    trái tuyến, bỏ học, xóa mù chữ, trường dân tộc nội trú, cơ sở vật chất trường học, điểm trường lẻ, trung tâm học tập cộng đồng, tiếng anh`,
  likely: `trường, học, học hành, các cháu, trẻ em, nhà trường, giảng dạy, dạy, dạy và học, ngành giáo dục, sở giáo dục, bộ giáo dục, đến trường, tới lớp, các em, học bổng`,
  hint: `trẻ, biên chế`,
};

export const HEALTH: CueTable = {
  certain: `y tế, trạm y tế, trạm xá, bệnh viện, khám chữa bệnh, khám bệnh, chữa bệnh, khám chữa, bác sĩ, y bác sĩ, nhân viên y tế, điều dưỡng,
    thuốc chữa bệnh, thuốc men, thiếu thuốc, mua thuốc, đấu thầu thuốc, danh mục thuốc, vật tư y tế, trang thiết bị y tế, thiết bị y tế,
    bảo hiểm y tế, thẻ bảo hiểm y tế, thẻ bhyt, bhyt, thông tuyến, chuyển tuyến, chuyển viện, bệnh nhân, người bệnh, dịch bệnh,
    dịch sốt xuất huyết, sốt xuất huyết, covid, vắc xin, tiêm chủng, tiêm vắc xin, y tế thôn bản, nhân viên y tế thôn bản, an toàn thực phẩm,
    vệ sinh an toàn thực phẩm, thực phẩm bẩn, thực phẩm chức năng, dân số, kế hoạch hóa gia đình, phòng khám, hành nghề y, cấp cứu,
    xe cứu thương, viện phí, khám sức khỏe, sức khỏe ban đầu, ngộ độc thực phẩm, trạm y tế xã, bảo hiểm y tế cho, máy siêu âm, máy chụp, y sĩ,
    dược sĩ, giường bệnh, khám bảo hiểm, tiêm phòng, tiêm, phun thuốc muỗi, muỗi, dịch tay chân miệng, bếp ăn tập thể, bác sĩ chuyên khoa,
    trung tâm y tế, phòng khám đa khoa, khoa sản, thầy thuốc, người nhiễm, hiv, lao phổi, sốt rét, bệnh dại, tiêm dại, suy dinh dưỡng,
    sinh con, sinh con thứ ba, mức đóng bảo hiểm y tế, đóng bảo hiểm y tế, khám định kỳ, thuốc bảo hiểm, thuốc tây, nhà thuốc,
    thực phẩm không rõ nguồn gốc`,
  likely: `thuốc, bệnh, khám, sức khỏe, sở y tế, bộ y tế, ốm đau, đau ốm, thực phẩm, chạy thận`,
  hint: `tuyến dưới, toa`,
};

export const SOCIAL_POLICY: CueTable = {
  certain: `người có công, người có công với cách mạng, gia đình chính sách, thương binh, liệt sĩ, thân nhân liệt sĩ, mẹ việt nam anh hùng,
    cựu chiến binh, thanh niên xung phong, chất độc da cam, nạn nhân chất độc da cam, hộ nghèo, hộ cận nghèo, cận nghèo, giảm nghèo,
    xóa đói giảm nghèo, thoát nghèo, chuẩn nghèo, bảo trợ xã hội, trợ cấp xã hội, trợ cấp hàng tháng, trợ cấp một lần, trợ cấp,
    trợ giúp xã hội, người cao tuổi, người già, người khuyết tật, khuyết tật, người tàn tật, tàn tật, mức độ khuyết tật, dạng tật,
    bảo hiểm xã hội, bhxh, bảo hiểm thất nghiệp, lương hưu, hưu trí, nghỉ hưu, phụ cấp, mức phụ cấp, hoạt động không chuyên trách,
    người hoạt động không chuyên trách, không chuyên trách, bán chuyên trách, trưởng thôn, trưởng ấp, trưởng bản, tổ trưởng tổ dân phố,
    bí thư chi bộ, chi hội trưởng, cán bộ thôn, thôi việc, nghỉ việc do sắp xếp, chế độ nghỉ, nghị định 178, lao động, việc làm, tìm việc,
    tạo việc làm, giải quyết việc làm, thiếu việc, thất nghiệp, công ăn việc làm, xuất khẩu lao động, công nhân, tiền lương, lương tối thiểu,
    mức lương cơ sở, nợ lương, nợ bảo hiểm, nhà ở xã hội, nhà ở công nhân, nhà tạm, xóa nhà tạm, nhà dột nát, xóa nhà tạm nhà dột nát,
    hỗ trợ nhà ở, dựng nhà, làng trẻ, trẻ mồ côi, trẻ em mồ côi, mai táng phí, mai táng, đồng bào dân tộc thiểu số, dân tộc thiểu số, dtts,
    dân tộc, chính sách xã hội, ngân hàng chính sách xã hội, ngân hàng chính sách, vay vốn, vay tiền ngân hàng, vốn vay, lãi suất vay, cho vay,
    vay ưu đãi, hỗ trợ hạn hán, hộ khó khăn, hoàn cảnh khó khăn, an sinh xã hội, an sinh, cứu trợ, cứu đói, chế độ chính sách, hưởng chế độ,
    hưởng chính sách, đối tượng chính sách, bình đẳng giới, tệ nạn xã hội cai nghiện, cai nghiện, trẻ em bị xâm hại, chương trình 135,
    xã đặc biệt khó khăn, vùng đặc biệt khó khăn, hộ di dân, dân tái định cư, chế độ đãi ngộ, nhà ở cho người có công, hỗ trợ người có công,
    hỗ trợ   làm nhà, nhà cho hộ nghèo, tiền mua thẻ, cộng tác viên, thôn đội, công an viên, y tế thôn, mức chi trả, chi trả trợ cấp,
    trợ cấp mất việc, cán bộ không chuyên trách, thôn trưởng, bí thư chi đoàn, mức bồi dưỡng, gạo cứu đói, vay hộ nghèo, người có uy tín,
    già làng, mẹ liệt sĩ, nạn nhân chất độc, tnxp, cựu thanh niên xung phong, da cam, hồ sơ da cam, hồ sơ người có công, tiền ăn dân quân,
    người tâm thần, tâm thần, lang thang, trung tâm bảo trợ, chế độ thờ cúng, thờ cúng liệt sĩ, con liệt sĩ, vợ liệt sĩ, hài cốt,
    nghĩa trang liệt sĩ, huân chương, kháng chiến, dân công hỏa tuyến, bộ đội xuất ngũ, xuất ngũ, đơn thân, nuôi con nhỏ, mồ côi, hỏa hoạn,
    cứu tế, tết cho hộ nghèo, quà tết, bình xét hộ nghèo, rà soát hộ nghèo, hộ mới thoát nghèo, trợ cấp thai sản, thai sản, lao động nữ,
    lao động nông thôn, người lao động, đi làm việc ở nước ngoài, chi trả lương hưu, tổ dân phố phụ cấp, chi hội, hội đoàn thể`,
  likely: `chế độ, chính sách hỗ trợ, tiền hỗ trợ, mức hỗ trợ, hỗ trợ thêm, cán bộ thôn bản, nghèo, cô đơn, thuê mua nhà, chi hội, đoàn thể, sở lao động, đãi ngộ, lĩnh, hưởng, nghĩa vụ quân sự chế độ, cụ già, các cụ, tiền chế độ, mức hưởng`,
  hint: `chính sách, hỗ trợ, quyền lợi, đối tượng, vay, thu nhập`,
};

export const CULTURE_SPORT: CueTable = {
  certain: `nhà văn hóa, nhà văn hóa thôn, trung tâm văn hóa, thiết chế văn hóa, di tích, di tích lịch sử, khu di tích, di sản, di sản văn hóa,
    trùng tu, tôn tạo, bảo tồn, lễ hội, sân vận động, sân thể thao, sân bóng, sân chơi, thể dục thể thao, thể thao, thể dục, bể bơi,
    khu vui chơi, vui chơi giải trí, điểm vui chơi, thư viện, bảo tàng, đình làng, đền thờ, đình chùa, tượng đài, khu lưu niệm,
    nhà truyền thống, du lịch, quảng bá du lịch, khu du lịch, loa truyền thanh, đài truyền thanh, truyền thanh, loa phát thanh, phát thanh,
    truyền hình, sóng truyền hình, văn hóa, văn nghệ, gia đình văn hóa, làng văn hóa, nghệ nhân, cồng chiêng, hương ước, đặt tên đường,
    biển tên đường, tín ngưỡng, hội trường thôn, nhà sinh hoạt, nhà rông, nhà gươl, sân khấu, đội văn nghệ, cụm loa, loa thôn, miếu, chùa cổ,
    bia di tích, đền liệt sĩ, bóng đá, bóng chuyền, tập thể dục, dụng cụ tập thể dục, dụng cụ thể thao, loa máy, bàn ghế nhà văn hóa, hội làng,
    hát xoan, ca trù, quan họ, trò chơi trẻ em, khu thể thao, nhà thi đấu, sân cầu lông, di tích xuống cấp, xếp hạng di tích,
    công nhận di tích, khảo cổ`,
  likely: `bản sắc, nhà sinh hoạt cộng đồng, sinh hoạt cộng đồng, hội họp, đình, chùa, đền, giải trí, du khách, khách du lịch, sở văn hóa`,
  hint: `truyền thống, lịch sử, cộng đồng`,
};

export const FINANCE: CueTable = {
  certain: `ngân sách nhà nước, phân bổ ngân sách, thu ngân sách, chi ngân sách, điều tiết ngân sách, cân đối ngân sách, bổ sung ngân sách,
    phân bổ vốn, kế hoạch đầu tư công, đầu tư công, giải ngân, giải ngân vốn, nợ đọng xây dựng cơ bản, nợ đọng, thuế, tiền thuế, thuế thu nhập,
    thuế phi nông nghiệp, miễn thuế, giảm thuế, trốn thuế, thuế khoán, hóa đơn điện tử, phí và lệ phí, lệ phí, thu phí, mức thu,
    các khoản đóng góp, bình ổn giá, tăng giá, lạm phát, tài sản công, trụ sở dôi dư, dôi dư, nhà đất dôi dư, ngân hàng, tín dụng đen lãi suất,
    xổ số, tỷ giá, đấu thầu, lãng phí, chống lãng phí, quyết toán, doanh nghiệp nhà nước, cổ phần hóa, hàng giả, hàng gian, hàng nhái,
    hàng kém chất lượng, buôn lậu, gian lận thương mại, thu hút đầu tư, môi trường kinh doanh, hộ kinh doanh, doanh nghiệp nhỏ và vừa,
    nguồn thu, phân chia nguồn thu, tỷ lệ điều tiết, tỉ lệ điều tiết, điều tiết, để lại cho xã, tiền thu, kinh phí hoạt động, chi thường xuyên,
    kinh phí thường xuyên, dự toán, trả nợ, tất toán, định mức phân bổ, quỹ đóng góp, thu quỹ, nợ tiền công trình, thuế đất, giá vật liệu,
    giá cát, giá xăng dầu, giá vé, thu sai, thu hồi vốn, công khai ngân sách, kinh phí hoạt động xã, quản lý thị trường,
    quỹ phòng chống thiên tai, thu quỹ vận động`,
  likely: `ngân sách, nguồn vốn, tài chính, kinh tế, doanh nghiệp, đầu tư, giá, thị trường, sở tài chính, thương mại, quản lý giá, công khai tài chính`,
  hint: `vốn, tiền, kinh phí, kinh tế - xã hội, giá cả`,
};

export const JUSTICE: CueTable = {
  certain: `thi hành án, thi hành án dân sự, bản án, tòa án, xét xử, viện kiểm sát, kiểm sát, khởi tố, truy tố, điều tra vụ án, vụ án, oan sai,
    luật sư, công chứng, chứng thực, hộ tịch, trợ giúp pháp lý, tư pháp, giám định tư pháp, đấu giá tài sản, tham nhũng,
    phòng chống tham nhũng, tiêu cực tham nhũng, kê khai tài sản, bồi thường oan sai, án treo, kê biên, hòa giải cơ sở, tuyên truyền pháp luật,
    phổ biến giáo dục pháp luật, tòa tuyên, tòa xử, tuyên án, tòa án nhân dân, cưỡng chế thi hành án, luật pháp xử, giám định,
    đấu giá thi hành án, trích lục`,
  likely: `án, pháp luật, xử án, luật hình sự, sở tư pháp, khiếu kiện, khởi kiện`,
  hint: `sai phạm, vi phạm`,
};

export const PUBLIC_ORDER: CueTable = {
  certain: `an ninh trật tự, an ninh, trật tự, mất trật tự, giữ gìn trật tự, trật tự an toàn xã hội, công an, cảnh sát, cảnh sát giao thông, csgt,
    ma túy, cờ bạc, đánh bạc, đá gà, số đề, trộm cắp, trộm, cướp giật, lừa đảo, lừa đảo qua mạng, tín dụng đen, cho vay nặng lãi, nặng lãi,
    tệ nạn, tệ nạn xã hội, mại dâm, gây rối, đánh nhau, bạo lực gia đình, karaoke, loa kẹo kéo, hát karaoke, gây ồn, inh ỏi, nẹt pô, đua xe,
    phóng nhanh vượt ẩu, mũ bảo hiểm, camera an ninh, camera giám sát, tuần tra, đi tuần, phòng cháy chữa cháy, phòng cháy, chữa cháy, cháy nổ,
    pccc, pháo nổ, đốt pháo, vũ khí, căn cước, căn cước công dân, vneid, định danh, hộ khẩu, tạm trú, thường trú, giấy phép lái xe,
    bằng lái xe, đăng ký xe, biển số xe, dân quân, dân quân tự vệ, nghĩa vụ quân sự, quân sự, quốc phòng, biên phòng, biên giới, nhập ngũ,
    lực lượng bảo vệ an ninh, lực lượng an ninh trật tự cơ sở, tổ bảo vệ an ninh, lấn chiếm vỉa hè, lấn chiếm lòng đường,
    lấn chiếm lòng lề đường, bị lấn chiếm, đậu xe, đỗ xe, nồng độ cồn, xử phạt nồng độ cồn, thổi nồng độ cồn, chó thả rông, tin nhắn rác,
    an ninh mạng, thông tin xấu độc, biển đảo, chủ quyền, xe chở quá tải xử lý, hát hò, gây mất trật tự, loa thùng, xe độ, bóc đầu,
    đua xe trái phép, rượt đuổi, chém, phá rối, mất trộm, trộm chó, chốt bảo vệ, cắm camera, lắp camera, cháy nhà, trụ chữa cháy,
    trụ nước chữa cháy, hàng quán lấn chiếm, buôn bán lấn chiếm, chiếm vỉa hè, quảng cáo bẩn, tờ rơi, dân quân đi, tụ tập, đua xe máy, ngáo đá,
    người nghiện, con nghiện, cướp, giật dọc, xâm hại, bảo kê, côn đồ, xã hội đen, đòi nợ, đòi nợ thuê, đa cấp, game bắn cá, internet đen,
    nuôi chó thả rông, tội phạm mạng, cuộc gọi lừa đảo, xe cứu hỏa, trực gác, tuyển quân, khám tuyển, nhập cảnh trái phép, buôn người, ăn trộm,
    vụ cháy`,
  likely: `quán nhậu, quán cà phê, xử phạt, thanh thiếu niên, say xỉn, lấn chiếm, ồn, tội phạm, an toàn xã hội, cờ, bộ công an, bộ quốc phòng, bảo vệ dân phố, huấn luyện`,
  hint: `xử lý nghiêm, xử thật nghiêm, tuyên truyền`,
};

export const ADMINISTRATION: CueTable = {
  certain: `thủ tục hành chính, cải cách hành chính, hành chính, một cửa, bộ phận một cửa, trung tâm phục vụ hành chính công, hành chính công,
    dịch vụ công, dịch vụ công trực tuyến, tiếp công dân, tiếp dân, tiếp xúc cử tri, sáp nhập xã, sáp nhập tỉnh, sáp nhập đơn vị hành chính,
    sắp xếp đơn vị hành chính, sắp xếp bộ máy, tinh gọn bộ máy, tổ chức bộ máy, bộ máy, đơn vị hành chính, địa giới hành chính, địa giới,
    chính quyền địa phương 2 cấp, chính quyền 2 cấp, chính quyền địa phương hai cấp, mô hình chính quyền, tinh giản biên chế,
    biên chế công chức, bổ nhiệm, luân chuyển cán bộ, luân chuyển, cán bộ công chức, công chức, viên chức, công vụ, thái độ phục vụ, thái độ,
    nhũng nhiễu, phiền hà, hách dịch, gây khó khăn cho dân, khiếu nại, tố cáo, khiếu nại tố cáo, đơn thư, giải quyết đơn thư, đơn khiếu nại,
    chuyển đổi số, chữ ký số, phân cấp, phân quyền, phân cấp phân quyền, quy chế làm việc, trả hồ sơ chậm, hồ sơ chậm, giấy hẹn, khai sinh,
    đăng ký khai sinh, đổi giấy tờ, bầu cử, trả lời kiến nghị cử tri, giải quyết kiến nghị cử tri, thôn tổ dân phố sáp nhập, sáp nhập thôn,
    tên xã, đổi tên, thanh tra, kỷ luật cán bộ, thi đua khen thưởng, thi tuyển công chức, lãnh đạo quản lý, đi lại nhiều lần, hẹn nhiều lần,
    trụ sở xa, trả kết quả, trễ hẹn, tách khẩu, nhập khẩu hộ, thiếu cán bộ, thiếu công chức, cán bộ chuyên môn, phần mềm một cửa,
    hệ thống phần mềm, bộ phận tiếp nhận, tiếp nhận và trả kết quả, sắp xếp cán bộ, làm giấy tờ, làm thủ tục, giấy tờ tùy thân,
    hệ thống mạng lỗi, mạng lỗi, phần mềm lỗi, giải quyết hồ sơ, thời gian giải quyết, quá tải hồ sơ, thiếu nhân lực, tên xã cũ, giữ tên,
    giữ nguyên tên, đặt tên xã, nhập xã, tách xã, tách thôn, nhập thôn, chia tách, cán bộ xã, trưởng phòng, giờ làm việc, trực tiếp dân,
    lịch tiếp dân, con dấu, chữ ký, trách nhiệm người đứng đầu`,
  likely: `cán bộ, thủ tục, sáp nhập, nộp hồ sơ, trả chậm, văn bản, hướng dẫn chi tiết, hồ sơ, giấy tờ, sở nội vụ, bộ nội vụ, chính quyền, công khai, minh bạch, lãnh đạo`,
  hint: `quy định, hướng dẫn, trách nhiệm, công dân`,
};

export const POLICY: CueTable = {
  certain: `cơ chế chính sách, cơ chế đặc thù, chính sách chung, sửa đổi luật, sửa luật, ban hành luật, dự án luật, dự thảo luật, sửa đổi hiến pháp, hiến pháp, luật ban hành văn bản, thể chế`,
  likely: `cơ chế`,
};

export const OTHER: CueTable = {
  certain: `trạm phát sóng, sóng điện thoại, phủ sóng, trạm bts, viễn thông, internet, mạng internet, wifi, sóng di động, khoa học công nghệ,
    bưu điện văn hóa, vùng lõm sóng, lõm sóng, sóng, sóng yếu, viettel, vnpt, mobifone, trạm phát, mạng di động, mạng 4g, truyền hình số,
    điện thoại di động, internet yếu`,
  likely: `điện thoại, bưu chính, thông tin liên lạc, liên lạc`,
};

/** Phrases that hold a telling word and tell nothing themselves. */
export const TELLS_NOTHING = `yêu cầu, nhu cầu, cầu thị, toàn cầu, đất nước, nhà nước, các nước, trong nước, nước ngoài, nước ta, đất trời, trường hợp, thị trường, hiện trường, hội trường, công trường, lập trường, chủ trương, đường lối, con đường phát triển,
  nông thôn, thôn, chính quyền địa phương, chính quyền, cử tri, đề nghị, kiến nghị, đại biểu quốc hội, mặt trận tổ quốc, hội đồng nhân dân, ủy ban nhân dân, môi trường mạng, điện thoại thông minh, học tập và làm theo, điện biên, điện bàn, an toàn, bảo đảm an toàn, sức lao động,
  thường trực, thường xuyên, giá trị, đánh giá, giá như, cán bộ và nhân dân, xã hội, tiền lệ, học hỏi, tiêu chí, tiêu chuẩn, mục tiêu, chỉ tiêu, tiêu biểu, cá nhân, hồ hởi, hồ chí minh, hồ nghi, kênh thông tin, sông núi, cờ đỏ, lịch sử để lại, dân cư, khu dân cư, kinh tế - xã hội, kinh tế xã hội, đường đột, cầu mong, thỉnh cầu`;
