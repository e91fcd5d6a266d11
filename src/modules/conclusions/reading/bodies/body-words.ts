import { phrases } from '../text/phrases.ts';

/** Before a body, not a part of its name. */
export const COURTESY = phrases(
  'đồng chí | các đồng chí | bên phía | bên | phía | các anh ở | các chị ở | anh em ở | anh em | các anh | các chị | các bác | anh | chị | ông | bà | bác | cô | chú | đ / c | các đ / c | quý | các ông ( bà ) | ông ( bà ) | các ông bà | các ông , bà | quý cơ quan',
);

export const PLURAL = phrases(
  'các | những | một số | toàn thể | tất cả các | tất cả | mọi | hai | ba | bốn | từng',
);

export const LEADERS_OF = phrases('lãnh đạo | tập thể | tập thể lãnh đạo | cơ quan | đại diện');

/** A person by the office held. */
export const OFFICES = phrases(
  `
trưởng đoàn giám sát | trưởng đoàn khảo sát | trưởng đoàn công tác | trưởng đoàn kiểm tra | phó trưởng đoàn giám sát | phó trưởng đoàn khảo sát | phó trưởng đoàn công tác | chủ tịch | phó chủ tịch | quyền chủ tịch | chủ nhiệm | phó chủ nhiệm | giám đốc | phó giám đốc | tổng giám đốc
trưởng ban | phó trưởng ban | trưởng phòng | phó trưởng phòng | phó phòng | chánh văn phòng | phó chánh văn phòng
chánh thanh tra | thủ trưởng | bí thư | phó bí thư | chỉ huy trưởng | cục trưởng | chi cục trưởng | tổ trưởng | tổ phó
trưởng đoàn | phó trưởng đoàn | hiệu trưởng | trạm trưởng | đội trưởng | trưởng công an | trưởng thôn | trưởng bản
trưởng ấp | trưởng khu phố | bí thư chi bộ | bí thư đảng ủy | phó ct | ct | pct | phó giám đốc | trưởng các phòng | thủ trưởng các đơn vị | trưởng khu | người đứng đầu | ủy viên | đại biểu | thành viên | viện trưởng | chánh án
bộ trưởng | thứ trưởng | tổng biên tập | kiểm sát viên | hạt trưởng | thư ký | cán bộ | công chức | trưởng các ban | trưởng | phó trưởng các ban | kế toán | kế toán trưởng | kế toán ngân sách | thủ quỹ | bí thư đoàn | tổ trưởng tổ dân phố | chủ nhiệm hợp tác xã | nhân viên y tế | trưởng trạm | đồn trưởng | chính trị viên | trưởng khóm | trưởng buôn | chủ tịch hội | trưởng chi nhánh
`,
  true,
);

/** Names of two syllables and more that stand alone as well. */
export const INSTITUTIONS = phrases(
  `
văn phòng | thường trực | thanh tra | kho bạc | công an | chi cục | trung tâm | mặt trận | ủy ban | hội đồng
ban quản lý | ban chỉ huy | ban chỉ đạo | ban thường vụ | ban thường trực | ban chấp hành | ban tổ chức | ban giám đốc
công ty | tổng công ty | tập đoàn | viện kiểm sát | tòa án | bộ phận | điện lực | bưu điện | viễn thông
kiểm toán nhà nước | kiểm toán | bảo hiểm xã hội | ngân hàng | liên đoàn lao động | hạt kiểm lâm | đảng ủy | tỉnh ủy
thành ủy | huyện ủy | quận ủy | tỉnh đoàn | thành đoàn | bệnh viện | chủ đầu tư | nhà thầu | nhà thầu thi công | nhà đầu tư | tư vấn thiết kế | hợp tác xã | cấp ủy
tổng cục | xí nghiệp | đoàn đại biểu | đoàn giám sát | đoàn khảo sát | đoàn công tác | đoàn thanh niên | đoàn kiểm tra
đoàn luật sư | tổ đại biểu | tổ công tác | tổ giúp việc | tổ thư ký | tổ giám sát | tổ dân phố | tổ công nghệ số
hội đồng nhân dân | ủy ban nhân dân | bộ chỉ huy | bộ đội biên phòng | đồn biên phòng | hải quan | liên minh hợp tác xã
hội phụ nữ | hội nông dân | hội cựu chiến binh | hội liên hiệp | hội chữ thập đỏ | hội người cao tuổi | phân viện
xã đội | phường đội | ban chỉ huy quân sự xã | chi nhánh | phòng giao dịch | quản lý thị trường | kiểm lâm | đội quản lý | trạm y tế | trường học | nhà trường
thường trực hội đồng nhân dân | thi hành án | hội khuyến học | chính phủ | thủ tướng | quốc hội | ban đại diện
đội quản lý điện | đội quản lý điện lực | đội quản lý đường bộ | đội quản lý thủy nông | đội quản lý chợ | ủy ban bầu cử | ban bầu cử | tổ bầu cử | hội đồng bầu cử | hội đồng bầu cử quốc gia | ban giám hiệu | ban bồi thường | ban điều hành | ban vận động | ban liên lạc | ban công tác | ban công tác mặt trận | ban phát triển thôn | ban giám sát đầu tư của cộng đồng | ban giám sát cộng đồng | ban thanh tra nhân dân | ban vì sự tiến bộ phụ nữ | ban quản trị | ban trị sự | ban đại diện cha mẹ học sinh | ban qlda | ban bảo vệ
liên minh | liên hiệp | liên hiệp hội | liên hiệp các hội | hiệp hội | câu lạc bộ | nghiệp đoàn | công đoàn | công đoàn cơ sở | công đoàn viên chức | hội đồng thẩm định | hội đồng bồi thường | hội đồng phổ biến | hội sinh viên | hội nhà báo | hội luật gia | hội nạn nhân | hội từ thiện | hội đồng y | hội làm vườn
thuế cơ sở | thuế tỉnh | thuế thành phố | thuế khu vực | đội thuế | kho bạc nhà nước | ngân hàng nhà nước | ngân hàng chính sách xã hội | ngân hàng nông nghiệp | quỹ tín dụng nhân dân | quỹ bảo vệ | tổ tiết kiệm
trạm khuyến nông | trạm thú y | trạm kiểm lâm | trạm biên phòng | trạm kiểm soát | đồn công an | đồn biên phòng cửa khẩu | đội cảnh sát | đội quản lý trật tự đô thị | đội dân phòng | đội thi công | tổ bảo vệ an ninh | tổ bảo vệ an ninh , trật tự | tổ an ninh | tổ hòa giải | tổ khuyến nông | tổ liên ngành | tổ kiểm tra liên ngành | tổ tự quản | tổ hợp tác | tổ quản lý | tổ thẩm định | tổ kỹ thuật | tổ rà soát | tổ công nghệ số cộng đồng | tổ đại biểu hđnd
trường tiểu học | trường mầm non | trường thcs | trường thpt | trường trung học cơ sở | trường trung học phổ thông | trường cao đẳng | trường đại học | trường chính trị | trường phổ thông dân tộc nội trú | trường phổ thông dân tộc bán trú
cổng thông tin điện tử | cơ quan trình | cơ quan soạn thảo | cơ quan chủ trì soạn thảo | cơ quan thẩm tra | cơ quan chủ trì | cơ quan chủ trì thẩm tra | cơ quan tham mưu | đơn vị soạn thảo | đơn vị chủ trì | bảo tàng | thư viện | vườn quốc gia | khu bảo tồn | nhà máy nước | nhà máy | cảng vụ | cảng hàng không | chi cục thuế | bộ chỉ huy quân sự | ban chỉ huy quân sự | bộ chỉ huy bộ đội biên phòng | ban chỉ huy bộ đội biên phòng | văn phòng điều phối | văn phòng đăng ký quyền sử dụng đất | phòng giao dịch ngân hàng | cơ quan điều tra | cơ quan thi hành án | cơ quan bảo hiểm xã hội | cơ quan thuế | cơ quan công an | cơ quan quân sự
quỹ đầu tư | quỹ đầu tư phát triển | quỹ bảo vệ và phát triển rừng | quỹ phát triển | chủ tàu | chủ rừng | chủ mỏ | chủ dự án | đơn vị vận hành | đơn vị quản lý | đơn vị tổ chức | đơn vị trúng thầu | đơn vị cung cấp | chủ tọa | chủ hồ | đơn vị thi công | đơn vị tư vấn | tư vấn giám sát | viettel | chi bộ | đảng bộ | báo và phát thanh , truyền hình | báo và đài phát thanh , truyền hình | hội cựu chiến binh | đoàn tncs hồ chí minh | văn phòng đăng ký đất đai
`,
  true,
);

/** One syllable: a body only with a name, a level or a plural word beside it. */
export const SHORT_HEADS = phrases(
  'sở | ban | phòng | cục | vụ | bộ | hội | đoàn | đội | trạm | tổ | báo | đài | viện | trường | hạt | thuế | quỹ | thôn | bản | xã | phường | huyện | tỉnh | ngành | đặc khu | cụm | khối | đồn | khóm | ấp | buôn | bưu cục | đảng',
);

/** Bodies spoken of together: 'các cơ quan, đơn vị liên quan'. */
export const COMMON = phrases(`
cơ quan | đơn vị | địa phương | phòng ban | sở ngành | sở ban ngành | cơ quan đơn vị | huyện , thành , thị | huyện , thị , thành | sở | ngành | ban | ban ngành | phòng | đoàn thể | tổ chức | tổ chức chính trị | tổ chức chính trị - xã hội
tổ chức đoàn thể | xã | phường | thị trấn | huyện | quận | thị xã | thành phố | thôn | bản | ấp | tổ dân phố | khu phố | doanh nghiệp | hội
chủ đầu tư | nhà thầu | trường | trường học | cấp | cấp ủy | bộ | đoàn | tổ | đơn vị sự nghiệp | cơ quan báo chí
cơ quan chuyên môn | nhà máy | cơ sở | hợp tác xã | trung tâm | bệnh viện | trạm y tế | cơ quan tư pháp | ủy viên | thành viên
chính quyền địa phương | đại biểu | tổ đại biểu | công ty | chi cục | lực lượng | cơ quan thông tấn | cá nhân | chủ rừng | chủ mỏ | chủ tàu | chủ phương tiện | chủ cơ sở | hộ kinh doanh | bếp ăn | khách sạn | đơn vị vận tải | hãng xe | ngân hàng | tổ chức tín dụng | khóm | buôn | khối phố | cơ quan truyền thông | ban quản lý | chi bộ | đảng ủy | chi hội | câu lạc bộ | ban chỉ đạo | nhà trường | tổ công tác
`);

export const LEVELS = phrases(
  'tỉnh | thành phố | tp | huyện , thành , thị | huyện , thị , thành | huyện | quận | thị xã | xã | phường | thị trấn | đặc khu | thôn | bản | ấp | khu phố | tổ dân phố | khu vực | liên xã | liên phường | liên huyện | trung ương | cấp tỉnh | cấp huyện | cấp xã | các cấp | cùng cấp | cơ sở | cấp trên | khóa này',
);

/** What follows a name and narrows it. */
export const NARROWERS = phrases(`
liên quan | có liên quan | được giao | được giao nhiệm vụ | được phân công | được phân công nhiệm vụ | chức năng | chuyên môn | trực thuộc | địa phương | nêu trên | trên
nơi có dự án | có tên trên | còn lại | này | đó | sở tại | công lập | ngoài công lập | tuyến tỉnh | tuyến huyện | tuyến cơ sở | đóng trên địa bàn | được giám sát | được kiểm tra | có thẩm quyền | thành viên | báo chí
phụ trách | chuyên trách | làm chủ đầu tư | vùng cao | miền núi | biên giới | ven biển | đóng trên địa bàn | sự nghiệp
được chất vấn | chịu trách nhiệm chính | mới | hữu quan | tư pháp | nhà trường | sau đây | dưới đây | sau | kể trên | nói trên | trên đây | cùng cấp
phía tây | phía đông | phía nam | phía bắc | phía tây bắc | phía đông nam | phía tây nam | phía đông bắc | phía tây tỉnh | phía đông tỉnh | phía nam tỉnh | phía bắc tỉnh | ven sông | ven đô | ven đường | vùng sâu, vùng xa | vùng biên | vùng đồng bào dân tộc thiểu số | vùng lũ | vùng hạ du | vùng thấp trũng | vùng dự án | bãi ngang | dọc tuyến | dọc sông | giáp ranh | hạ du | thượng nguồn | khu vực biên giới | nội thành | ngoại thành | trọng điểm | bị ảnh hưởng | bị thiệt hại | mới sáp nhập | mới thành lập | sau sắp xếp | chậm tiến độ | chủ quản | tiếp nhận | ký kết | đồng tổ chức | giữ rừng | nuôi trồng
`);
