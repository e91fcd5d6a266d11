import { phrases } from '../text/phrases.ts';

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
phòng chống thiên tai | tìm kiếm cứu nạn | phòng thủ dân sự | tư vấn | chi cục | dự trữ | thống kê | tài sản | khoáng sản | biển | đảo | hải đảo | đầu tư phát triển | hỗ trợ | biển và hải đảo | phân tích | chất lượng | nông sản | kỹ thuật | ứng dụng | thông tin điện tử | quy hoạch | kiến trúc | phát triển đô thị | nhà ở | nhà | bất động sản | vật liệu | hóa chất | năng lượng | tiết kiệm năng lượng | khuyến công | tư vấn công nghiệp | phát triển công nghiệp | đổi mới sáng tạo | khởi nghiệp | sở hữu trí tuệ | tiêu chuẩn | đo lường | bưu chính | số | dữ liệu
đường sắt | đường sắt đô thị | đường bộ | đường thủy nội địa | đường thủy | hàng không | hàng hải | cửa khẩu | cửa khẩu quốc tế | cửa khẩu quốc gia | khu kinh tế cửa khẩu | khu công nghệ cao | công nghệ cao | bồi thường | bồi thường , giải phóng mặt bằng | bồi thường giải phóng mặt bằng | bồi thường , hỗ trợ , tái định cư | tái định cư | tạo quỹ đất
giám hiệu | xúc tiến đầu tư | xúc tiến thương mại | xúc tiến | đầu tư , thương mại và du lịch | kiểm soát bệnh tật | pháp y | huyết học | dược liệu | giám định | công chứng | trợ giúp pháp lý | lý lịch tư pháp | đấu giá tài sản | đấu giá | bảo trợ xã hội | công tác xã hội | dịch vụ việc làm | việc làm | giáo dục nghề nghiệp | giáo dục thường xuyên | nội trú | bán trú | cao đẳng | đại học
văn hóa - thể thao | văn hóa - thông tin | văn hóa thông tin và thể thao | truyền thông và văn hóa | cung ứng dịch vụ công | dịch vụ công | sự nghiệp công | hạ tầng kỹ thuật | hạ tầng kinh tế | chiếu sáng | cây xanh | công viên cây xanh | môi trường đô thị | thoát nước | xử lý nước thải | vệ sinh môi trường | nước sạch | nước sạch nông thôn | thủy nông | khai thác công trình thủy lợi | đê điều | thủy sản | hải sản | kiểm ngư | trồng trọt | lâm nghiệp | cao su | cà phê | mía đường | giống | khí tượng thủy văn | quan trắc | phòng thủ | điều phối | nông thôn mới | giảm nghèo
quân dân y | dân quân tự vệ | bảo vệ | vận tải hành khách | xe buýt | đăng kiểm | cơ yếu | ngoại giao | biên giới | đối ngoại | hữu nghị | nạn nhân chất độc da cam | người mù | người khuyết tật | cha mẹ học sinh | sinh viên | doanh nhân | doanh nghiệp nhỏ và vừa | nhà báo | hợp tác xã | quỹ hỗ trợ | bảo lãnh tín dụng | bảo vệ môi trường | bảo vệ và phát triển rừng | phòng chống tội phạm | an toàn giao thông | trật tự | an ninh , trật tự | phòng cháy , chữa cháy | hình sự | kinh tế - ngân sách | văn hóa - xã hội | tổ chức - nội vụ | tài chính - kế hoạch | kinh tế - hạ tầng | văn phòng đăng ký đất đai
`,
  true,
);

/** Fields that are also things one does: they belong to a name only beside its head or with a capital. */
export const ALSO_VERBS = phrases(
  'kiểm tra | giám sát | khảo sát | quản lý | tổ chức | đầu tư | xây dựng | thanh tra | tổng hợp | tuyên truyền | phục vụ | thông tin | kế hoạch | tiếp công dân | giải phóng mặt bằng | đào tạo | giáo dục | dạy nghề | kiểm sát | lưu trữ | thống kê | tư vấn | khen thưởng | phòng cháy | cấp nước | di sản | quan trắc | điều phối | giám định | đấu giá | truyền hình | bảo vệ | công chứng | xúc tiến đầu tư | xúc tiến | đăng kiểm | bảo vệ môi trường | phòng chống tội phạm | phòng thủ | trưng bày | bồi thường | tái định cư | thoát nước | bảo vệ và phát triển rừng | kiểm soát bệnh tật | hỗ trợ | phân tích | quy hoạch | ứng dụng | trợ giúp pháp lý | bảo trợ xã hội | chiếu sáng | phòng cháy , chữa cháy | phát thanh',
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
