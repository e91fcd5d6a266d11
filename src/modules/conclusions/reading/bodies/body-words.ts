import { phrases } from '../text/phrases.ts';

/** Before a body, not a part of its name. */
export const COURTESY = phrases(
  'đồng chí | các đồng chí | bên phía | bên | phía | các anh ở | các chị ở | anh em ở | anh em | các anh | các chị | các bác | anh | chị | ông | bà | bác | cô | chú | đ / c | các đ / c | quý',
);

export const PLURAL = phrases(
  'các | những | một số | toàn thể | tất cả các | tất cả | mọi | hai | ba | bốn | từng',
);

export const LEADERS_OF = phrases('lãnh đạo | tập thể | tập thể lãnh đạo | cơ quan | đại diện');

/** A person by the office held. */
export const OFFICES = phrases(
  `
chủ tịch | phó chủ tịch | quyền chủ tịch | chủ nhiệm | phó chủ nhiệm | giám đốc | phó giám đốc | tổng giám đốc
trưởng ban | phó trưởng ban | trưởng phòng | phó trưởng phòng | phó phòng | chánh văn phòng | phó chánh văn phòng
chánh thanh tra | thủ trưởng | bí thư | phó bí thư | chỉ huy trưởng | cục trưởng | chi cục trưởng | tổ trưởng | tổ phó
trưởng đoàn | phó trưởng đoàn | hiệu trưởng | trạm trưởng | đội trưởng | trưởng công an | trưởng thôn | trưởng bản
trưởng ấp | trưởng khu phố | bí thư chi bộ | bí thư đảng ủy | phó ct | ct | pct | phó giám đốc | trưởng các phòng | thủ trưởng các đơn vị | trưởng khu | người đứng đầu | ủy viên | đại biểu | thành viên | viện trưởng | chánh án
bộ trưởng | thứ trưởng | tổng biên tập | kiểm sát viên | hạt trưởng | thư ký | cán bộ | công chức | trưởng các ban | trưởng | phó trưởng các ban
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
vụ | chi nhánh | phòng giao dịch | quản lý thị trường | kiểm lâm | đội quản lý | trạm y tế | trường học | nhà trường
thường trực hội đồng nhân dân | thi hành án | hội khuyến học | chính phủ | thủ tướng | quốc hội | ban đại diện
quỹ đầu tư | quỹ phát triển | chủ rừng | chủ tọa | chủ hồ | đơn vị thi công | đơn vị tư vấn | tư vấn giám sát | viettel | chi bộ | đảng bộ | báo và phát thanh , truyền hình | báo và đài phát thanh , truyền hình | hội cựu chiến binh | đoàn tncs hồ chí minh | văn phòng đăng ký đất đai
`,
  true,
);

/** One syllable: a body only with a name, a level or a plural word beside it. */
export const SHORT_HEADS = phrases(
  'sở | ban | phòng | cục | bộ | hội | đoàn | đội | trạm | tổ | báo | đài | viện | trường | hạt | thuế | quỹ | thôn | bản | xã | phường | huyện | tỉnh | ngành | đặc khu | cụm | khối',
);

/** Bodies spoken of together: 'các cơ quan, đơn vị liên quan'. */
export const COMMON = phrases(`
cơ quan | đơn vị | địa phương | phòng ban | sở ngành | sở ban ngành | cơ quan đơn vị | huyện , thành , thị | huyện , thị , thành | sở | ngành | ban | ban ngành | phòng | đoàn thể | tổ chức | tổ chức chính trị | tổ chức chính trị - xã hội
tổ chức đoàn thể | xã | phường | thị trấn | huyện | quận | thị xã | thành phố | thôn | bản | ấp | tổ dân phố | khu phố | doanh nghiệp | hội
chủ đầu tư | nhà thầu | trường | trường học | cấp | cấp ủy | bộ | đoàn | tổ | đơn vị sự nghiệp | cơ quan báo chí
cơ quan chuyên môn | nhà máy | cơ sở | hợp tác xã | trung tâm | bệnh viện | trạm y tế | cơ quan tư pháp | ủy viên | thành viên
chính quyền địa phương | đại biểu | tổ đại biểu | công ty | chi cục | lực lượng | cơ quan thông tấn
`);

export const LEVELS = phrases(
  'tỉnh | thành phố | tp | huyện , thành , thị | huyện , thị , thành | huyện | quận | thị xã | xã | phường | thị trấn | đặc khu | thôn | bản | ấp | khu phố | tổ dân phố | khu vực | trung ương | cấp tỉnh | cấp huyện | cấp xã | các cấp | cùng cấp | cơ sở | cấp trên | khóa này',
);

/** What follows a name and narrows it. */
export const NARROWERS = phrases(`
liên quan | có liên quan | được giao | được phân công | chức năng | chuyên môn | trực thuộc | địa phương | nêu trên | trên
nơi có dự án | có tên trên | còn lại | này | đó | sở tại | công lập | ngoài công lập | tuyến tỉnh | tuyến huyện | tuyến cơ sở | đóng trên địa bàn | được giám sát | được kiểm tra | có thẩm quyền | thành viên | báo chí
phụ trách | chuyên trách | làm chủ đầu tư | vùng cao | miền núi | biên giới | ven biển | đóng trên địa bàn | sự nghiệp
được chất vấn | chịu trách nhiệm chính | mới | hữu quan | tư pháp
`);

/** What a body's name says it works in. The first letter is often a capital, the second syllable's seldom. */
export const FIELDS = phrases(
  `
xây dựng | tài chính | nội vụ | y tế | giáo dục | đào tạo | nông nghiệp | môi trường | công thương | tư pháp | khoa học
công nghệ | văn hóa | thể thao | du lịch | dân tộc | tôn giáo | ngoại vụ | thông tin | truyền thông | giao thông | vận tải
giao thông vận tải | kế hoạch | đầu tư | lao động | thương binh | xã hội | tài nguyên | phát triển nông thôn | nông thôn
kinh tế | ngân sách | pháp chế | đô thị | hạ tầng | kinh tế hạ tầng | quân sự | dân nguyện | thường trực | thường vụ | tuyên giáo
dân vận | nội chính | dự án | dự án đầu tư xây dựng | dự án đầu tư | quỹ đất | phát triển quỹ đất | thủy lợi | kiểm lâm | thú y
bảo vệ thực vật | chăn nuôi | đăng ký đất đai | đất đai | hành chính công | phục vụ hành chính công | dịch vụ | công ích
cấp nước | cấp thoát nước | công trình | công trình công cộng | công cộng | thanh niên | phụ nữ | nông dân | cựu chiến binh
chữ thập đỏ | người cao tuổi | di sản | di sản văn hóa | thi hành án dân sự | dân sự | nhân dân | quốc hội | cử tri | quốc phòng
biên phòng | phòng cháy | chữa cháy | cứu nạn | cứu hộ | an ninh | cảnh sát | thị trường | hải quan | thuế | bảo hiểm
nhà nước | khu vực | phát thanh | truyền hình | một cửa | khu kinh tế | khu công nghiệp | khu di tích | tiếp công dân
chuyển đổi số | công nghệ số | công nghệ số cộng đồng | cộng đồng | điện lực | viễn thông | cổ phần | kiểm sát | mặt trận
tổ quốc | việt nam | mặt trận tổ quốc | mặt trận tổ quốc việt nam | hội đồng nhân dân | ủy ban nhân dân | đại biểu quốc hội
văn phòng | thanh tra | công an | tổ chức | kiểm tra | quản lý | quản lý đô thị | quản lý dự án | quản lý thị trường | quản lý đất đai
văn hóa xã hội | kinh tế ngân sách | an toàn thực phẩm | trật tự đô thị | trật tự xây dựng | dân số | trẻ em | giải phóng mặt bằng
khuyến nông | kế toán | thủ quỹ | địa chính | hộ tịch | tư lệnh | quân khu | luật gia | nhà báo | nhà văn | văn nghệ | văn học nghệ thuật | chợ | rừng | rừng phòng hộ | rừng đặc dụng | di tích | khu du lịch | công viên | nghĩa trang | chung cư | cảng | bến xe | cụm công nghiệp | các khu công nghiệp | vườn quốc gia | dịch vụ nông nghiệp | thương mại | công nghiệp | tiểu thủ công nghiệp | chính sách xã hội | văn thư | lưu trữ
thi đua | khen thưởng | hành chính | quản trị | tổng hợp | công tác quốc hội | công tác hội đồng | tuyên truyền | khuyến học
chính trị | nghề nghiệp | dạy nghề | mầm non | tiểu học | trung học | phổ thông | đa khoa | chuyên khoa | giám sát | khảo sát | công tác
phòng chống thiên tai | tìm kiếm cứu nạn | phòng thủ dân sự | tư vấn | chi cục | dự trữ | thống kê | tài sản | khoáng sản | biển | đảo
`,
  true,
);

/** Fields that are also things one does: they belong to a name only beside its head or with a capital. */
export const ALSO_VERBS = phrases(
  'kiểm tra | giám sát | khảo sát | quản lý | tổ chức | đầu tư | xây dựng | thanh tra | tổng hợp | tuyên truyền | phục vụ | thông tin | kế hoạch | tiếp công dân | giải phóng mặt bằng | đào tạo | giáo dục | dạy nghề | kiểm sát | lưu trữ | thống kê | tư vấn | khen thưởng | phòng cháy | cấp nước | di sản',
);

/** Fields that one department bears together with a comma between them. */
export const PAIRED_FIELDS: ReadonlySet<string> = new Set([
  'van hoa>the thao',
  'the thao>du lich',
  'van hoa>khoa hoc',
  'kinh te>ha tang',
  'ha tang>do thi',
  'van hoa>gia dinh',
  'lao dong>thuong binh',
  'phong chay>chua chay',
  'van hoa>xa hoi',
  'van hoa>thong tin',
  'bao>phat thanh',
  'khoa hoc>cong nghe',
  'thuong binh>xa hoi',
]);
