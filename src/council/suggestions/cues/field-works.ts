import type { CueTable } from './cue-table.ts';

// What people ask to be built, repaired, supplied or cleaned. Words of Vietnamese administration in general.

export const TRANSPORT: CueTable = {
  certain: `quốc lộ, tỉnh lộ, đường tỉnh, huyện lộ, hương lộ, hương thôn, cao tốc, đường cao tốc, đường liên thôn, đường liên xã, đường liên huyện,
    đường liên ấp, đường nội thôn, đường nông thôn, đường giao thông, giao thông nông thôn, đường bê tông, bê tông hóa đường, tuyến đường,
    mặt đường, lòng đường, nền đường, lề đường, ổ gà, ổ voi, biển báo, biển báo giao thông, đèn tín hiệu, đèn giao thông, đèn đỏ,
    đèn xanh đèn đỏ, đèn xanh, gờ giảm tốc, giảm tốc, vạch kẻ đường, sơn vạch, dải phân cách, cầu vượt, hầm chui, cầu treo, cầu dân sinh,
    cầu bắc qua, bắc cầu, xây cầu, làm cầu, cây cầu, nối cầu, cầu tràn, cầu cứng, ngầm tràn, tai nạn giao thông, an toàn giao thông, atgt,
    ùn tắc, kẹt xe, tắc đường, bến xe, bến phà, bến đò, xe buýt, đường sắt, đường gom, đấu nối, vỉa hè bị hư, hành lang đường bộ,
    quá tải trọng, xe quá tải, xe quá khổ, tải trọng, nút giao, ngã tư, vòng xuyến, bùng binh, lan can, hộ lan, đường vành đai, đường tránh,
    đường trục, đường đi, đường làng, đường hẻm, đường xóm, đường bản, đường thôn, đường đất, ta luy, taluy, hạn chế tốc độ, tốc độ,
    giới hạn tốc độ, kiểm tra tải trọng, cải tạo đường, nâng cấp đường, sửa đường, làm đường, mở đường, mở rộng đường, rải nhựa, trải nhựa,
    láng nhựa, đổ nhựa, thảm nhựa, nhựa hóa, cứng hóa đường, cầu đường, sân bay, cảng hàng không, thu phí bot, trạm thu phí, trạm bot, bot,
    metro, đường nối, đoạn đường, đường nội bộ, đường vào thôn, đường vào bản, lề, lồi lõm, tráng nhựa, tráng lại nhựa, trải thảm, cấp phối,
    san gạt, cống ngang, cống qua đường, tông xe, va chạm giao thông, quay đầu, nhà chờ xe buýt, đèn cảnh báo, cọc tiêu, gương cầu lồi,
    biển chỉ dẫn, cắm biển, gác chắn, đường ngang, cầu yếu, mố cầu, mặt cầu, trụ cầu, dầm cầu, thông xe, nhựa bong, bong tróc, sụt lún,
    lún sụt, sạt lở đường, xe ben, xe chở đất, xe chở đá, đường hỏng, đường xuống cấp, xe khách, thông tuyến đường, cầu mới, cầu hư, cầu hỏng,
    cầu tre, cầu gỗ, đường ô tô, xe ô tô qua`,
  likely: `cầu, đường, đoạn đường, đi lại, qua lại, ngã ba, lưu thông, phương tiện, xe tải, hạ tầng giao thông, giao thông, giao thông vận tải, gtvt,
    sở giao thông vận tải, sở gtvt, bộ giao thông vận tải, lối đi, lưu thông qua lại, vỉa hè, người đi bộ, nhựa, phà, đò, bãi đỗ xe, taxi,
    xe ôm, đăng kiểm, đò ngang, con đường, đường vào, ql, đt, đh, tl, cắt ngang, lối vào, lối ra`,
  hint: `xe, xe cộ, bê tông, vận chuyển, tai nạn, dh, km, trơn trượt, lầy lội, tuyến, hư hỏng, xuống cấp, nội đồng, thi công, hẻm, kiệt, ngõ, lún`,
};

export const CONSTRUCTION: CueTable = {
  certain: `quy hoạch treo, quy hoạch chung, quy hoạch phân khu, quy hoạch chi tiết, quy hoạch đô thị, đồ án quy hoạch, đồ án, điều chỉnh quy hoạch,
    xây dựng trái phép, xây dựng không phép, trật tự xây dựng, giấy phép xây dựng, cấp phép xây dựng, cất nhà không phép, xây nhà không phép,
    chung cư, chung cư cũ, khu đô thị, khu dân cư mới, chỉnh trang đô thị, mở rộng hẻm, thoát nước đô thị, hệ thống thoát nước,
    cống thoát nước, thoát nước, ngập úng cục bộ, ngập nước, chống ngập, bị ngập, tiêu thoát nước, hố ga, công viên cây xanh, nghĩa trang,
    nghĩa địa, nhà tang lễ, quy hoạch nghĩa trang, xây dựng chợ, chợ trung tâm, di dời chợ, dự án treo, dự án chậm tiến độ, đất sạt, cao ốc,
    cao tầng, xếp hạng đô thị, đô thị loại, trụ sở, trụ sở làm việc, quản lý vận hành chung cư, cải tạo chung cư, khu tập thể, sai phép,
    xây sai phép, xây dựng sai phép, không phép, xây nhà trái phép, trật tự đô thị, quản lý trật tự đô thị, cống hộp, thoát kịp,
    không thoát kịp, ngập, ngập lụt đô thị, ngập úng đô thị, hoàn thiện hạ tầng, hạ tầng khu tái định cư, hạ tầng khu dân cư,
    công trình xây dựng, phép xây dựng, nứt nhà, nhà tập thể, công trình dở dang, công trình bỏ hoang`,
  likely: `quy hoạch, xây dựng, đô thị, cống, dự án, công viên, khu công nghiệp, cụm công nghiệp, hạ tầng kỹ thuật, hạ tầng đô thị, hạ tầng, chợ,
    sở xây dựng, bộ xây dựng, rãnh thoát nước, phố xá, mỹ quan đô thị, nhà ở thương mại, cây xanh, hẻm chật, mở hẻm`,
  hint: `nhà thầu, chủ đầu tư, công trình, dang dở, chậm tiến độ, sạt lở đất, hoàn thiện hạ tầng, bến cảng, khu du lịch, gia cố, hẻm, kiệt, hố`,
};

export const POWER_WATER: CueTable = {
  certain: `lưới điện, điện lưới, điện lưới quốc gia, kéo điện, đường dây điện, đường dây truyền tải, dây điện, đường điện, cột điện, trụ điện,
    trạm biến áp, máy biến áp, trạm điện, biến áp, đường dây, hành lang lưới điện, điện áp, điện yếu, điện sinh hoạt, cúp điện, mất điện,
    cắt điện, tiền điện, giá điện, hóa đơn điện, công tơ, công tơ điện, đồng hồ điện, điện lực, công ty điện lực, ngành điện, evn, hạ thế,
    trung thế, cao thế, hạ ngầm, đèn chiếu sáng, điện chiếu sáng, chiếu sáng công cộng, đèn đường, điện đường, bóng đèn, hệ thống chiếu sáng,
    chiếu sáng, nước sạch, nước sinh hoạt, nước máy, cấp nước, cấp nước sạch, công trình nước sạch, cấp nước sinh hoạt, cấp nước tập trung,
    nước hợp vệ sinh, nhà máy nước, trạm cấp nước, giá nước, tiền nước, đường ống nước, ống nước, đồng hồ nước, bể lọc, bể nước, nước dùng,
    thiếu nước sinh hoạt, nguồn nước sinh hoạt, đường nước sinh hoạt, nước uống, giếng khoan, cấp điện, nguồn điện, thiếu điện, mắc điện,
    điện ba pha, điện 3 pha, điện mặt trời, dây cáp, cáp treo viễn thông, áp lực nước, nước yếu, nước đục, nhà máy nước sạch, nước về yếu,
    bể chứa nước, hệ thống cấp nước, công trình cấp nước, nước tự chảy, nước giếng, chưa có điện, hệ thống điện, đường dây hạ thế, trồng trụ,
    điện chập chờn, đồng hồ tổng, cúp nước, mất nước, cắt nước`,
  likely: `điện, cáp, trụ, kv, kva, bảo đảm điện, vệ sinh nguồn nước, nước, lắp điện, xăng dầu, xăng, mất nước`,
  hint: `dây, áp lực nước`,
};

export const ENVIRONMENT: CueTable = {
  certain: `ô nhiễm, ô nhiễm môi trường, gây ô nhiễm, ô nhiễm nguồn nước, rác, rác thải, chất thải, bãi rác, thu gom rác, gom rác, xử lý rác, đổ rác,
    bỏ rác, rác bừa bãi, lò đốt rác, điểm tập kết rác, xe rác, thùng rác, rác thải sinh hoạt, rác thải nhựa, bảo vệ thực vật thải bỏ,
    nước thải, xả thải, khí thải, khói bụi, mùi hôi, hôi thối, mùi hôi thối, vệ sinh môi trường, bảo vệ môi trường, môi trường nông thôn,
    môi trường sống, sở tài nguyên và môi trường xử lý ô nhiễm, tiếng ồn nhà máy, khai thác cát, khai thác khoáng sản, cát tặc, mỏ đá, mỏ cát,
    khai thác đá, nổ mìn, xử lý chất thải, phân loại rác, nhà vệ sinh công cộng, nhà wc công cộng, wc công cộng, phóng uế, trại heo xả,
    trại chăn nuôi gây, chăn nuôi gây ô nhiễm, đốt rơm rạ, biến đổi khí hậu, bụi mịn, tái chế, bụi, khói, khói đen, quan trắc, làng nghề gây,
    đốt rác, xe chở rác, lò đốt, bãi chôn lấp, nước thải công nghiệp, đen ngòm, bốc mùi, nặng mùi, hoàn nguyên mỏ, mỏ đất, khai thác mỏ,
    cá chết, xả nước thải, xả ra kênh, xác gia súc, thu gom, trạm trung chuyển, phân loại, nhà máy rác, khai thác cát trái phép`,
  likely: `môi trường, khoáng sản, bụi bặm, hôi, mất vệ sinh, bẩn, nước bẩn, sạch sẽ, vệ sinh, sông rạch, chôn lấp, tài nguyên nước,
    tài nguyên môi trường, nước thải sinh hoạt, rãnh thoát nước thải, xử lý môi trường, làng nghề, đốt, mỏ`,
  hint: `cảnh quan, nguồn nước, đục`,
};

export const AGRICULTURE: CueTable = {
  certain: `thủy lợi, công trình thủy lợi, thủy lợi nội đồng, kênh mương, kênh mương nội đồng, mương, mương nội đồng, kênh, kênh tưới, kênh nội đồng,
    tuyến kênh, nạo vét, nạo vét kênh mương, trạm bơm, đập, đập thủy lợi, đập dâng, hồ chứa, hồ chứa nước, hồ đập, hồ thủy lợi, phai,
    nước tưới, tưới tiêu, tưới, tiêu úng, chống úng, ngập úng, cống ngăn mặn, xâm nhập mặn, hạn mặn, cống đập, bờ bao, đê bao, đê điều, đê, kè,
    kè chống sạt lở, bờ kè, xây kè, sạt lở bờ sông, sạt lở bờ biển, chống xói lở, xói lở, bờ sông, thoát lũ, tiêu thoát lũ,
    phòng chống thiên tai, nông nghiệp, nông dân, sản xuất nông nghiệp, trồng trọt, chăn nuôi, thú y, dịch tả lợn, dịch bệnh gia súc, gia súc,
    gia cầm, phân bón, giống cây trồng, vật tư nông nghiệp, thuốc bảo vệ thực vật, lúa, mía, cà phê, cao su, hồ tiêu, sầu riêng, giá lúa,
    giá mía, chè, nông sản, tiêu thụ nông sản, bảo vệ rừng, trồng rừng, rừng phòng hộ, khoán rừng, giao khoán bảo vệ rừng, kiểm lâm, thủy sản,
    hải sản, ngư dân, tàu cá, khai thác thủy sản, nuôi trồng thủy sản, nuôi tôm, đánh bắt, neo đậu, tránh trú bão, nông thôn mới,
    xây dựng nông thôn mới, khuyến nông, ocop, cứng hóa kênh mương, kiên cố hóa kênh mương, mương thủy lợi, mương máng, hợp tác xã nông nghiệp,
    sâu bệnh, chuột phá, voi rừng, khỉ phá, bảo hiểm nông nghiệp, nước mặn, nước ngọt, đóng mở cống, vận hành cống, cống ngăn triều, cống tiêu,
    cống lấy nước, cống tưới, rừng sản xuất, lợn chết, heo chết, dịch tả, tiêm phòng gia súc, vật nuôi, cây ăn quả, vụ mùa, vụ đông xuân,
    hè thu, lấy nước, bồi lắng, tôm nuôi, lồng bè, ao nuôi, tàu thuyền, cảng cá, bến cá, khu neo đậu, giá phân bón, giá thu mua, thương lái,
    bao tiêu, nông sản rớt giá, thủy nông, thủy lợi phí`,
  likely: `đồng ruộng, ruộng, canh tác, cây trồng, vật nuôi, lũ, lụt, sạt lở, thiên tai, bão lũ, rừng, hạn hán, mùa vụ, sở nông nghiệp, sở nn ptnt,
    bộ nông nghiệp, hợp tác xã, lợn, heo, trâu bò, tôm, cá, cấy, khắc phục thiệt hại, cây giống, con giống, bờ biển, ven sông, mùa lũ, xói`,
  hint: `sản xuất, tiêu, suối, sông, nội đồng, hồ, mùa mưa lũ, mùa mưa bão`,
};
