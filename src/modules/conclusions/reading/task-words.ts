import { anyOf, phrases } from './text/phrases.ts';

/** Verbs by which a chair lays a task on a body named after them. */
export const ORDER = phrases(
  `
giao trách nhiệm cho | giao nhiệm vụ cho | giao cho | giao | yêu cầu | đề nghị | phân công | thống nhất giao | nhất trí giao | đồng ý giao
kiến nghị | nhắc nhở | chuyển | ủy quyền cho | ủy quyền | lưu ý | nhờ | giao thêm | tiếp tục giao
tiếp tục đề nghị | tiếp tục yêu cầu | mong | thống nhất đề nghị | thống nhất yêu cầu | quyết định giao | chấp thuận giao | thống nhất phân công
`,
  true,
);
/** Of these, the ones that lay a task even where no body is named. */
export const ASKS = phrases('yêu cầu | đề nghị');
export const ASK_OPINION = phrases(
  'cân nhắc | làm rõ | xem xét lại | giải trình rõ | xem xét, cân nhắc | nghiên cứu, cân nhắc',
);

/** After a body: it is to do something. */
export const MODALS = phrases(`
chủ trì | phối hợp | có trách nhiệm | chịu trách nhiệm | khẩn trương | cần | phải | tiếp tục | sớm | nghiêm túc | tập trung | chủ động
tăng cường | đẩy nhanh | nhanh chóng | kịp thời | trực tiếp | thường xuyên | tích cực | quan tâm | lưu ý | rút kinh nghiệm | đẩy mạnh
làm đầu mối | là đầu mối | đầu mối | là cơ quan đầu mối | làm cơ quan thường trực | cử | lo | làm | ra mắt | cho anh em | cho người | cho cán bộ | vào cuộc | có nhiệm vụ | nâng cao | ưu tiên
sẽ | hãy | nên | giờ phải | cùng | nhận nhiệm vụ | đảm nhận | đảm nhiệm | phụ trách | căn cứ | trên cơ sở | giúp | khẩn cấp | có giải pháp
`);

/** What offices do. */
export const VERBS = phrases(`
rà soát | kiểm tra | xử lý | giải quyết | hoàn thiện | hoàn thành | xây dựng | ban hành | tham mưu | trình | báo cáo | tổng hợp | thẩm tra | thẩm định
giám sát | khảo sát | theo dõi | đôn đốc | hướng dẫn | chỉ đạo | tổ chức | triển khai | thực hiện | chuẩn bị | bố trí | cung cấp | gửi | trả lời
tiếp thu | chỉnh lý | bổ sung | sửa đổi | điều chỉnh | đề xuất | nghiên cứu | lập | ký | phát hành | công bố | công khai | niêm yết | tuyên truyền
vận động | phân công | phân bổ | giao | thanh tra | xác minh | đánh giá | đối chiếu | thống kê | thu hồi | khắc phục | sửa chữa | nâng cấp | lắp đặt
bảo đảm | đảm bảo | đưa tin | đăng tải | tiếp nhận | tiếp | phân loại | quyết toán | giải ngân | thi công | bàn giao | nghiệm thu | đăng ký | tiếp xúc
mời | thông báo | thông tin | đối thoại | chấn chỉnh | xem xét | duy trì | quản lý | kiện toàn | thành lập | sắp xếp | tuyển dụng | tập huấn
đào tạo | bồi dưỡng | rà lại | ghi vào | ghi | tháo gỡ | ngăn chặn | phòng ngừa | phòng, chống | phòng chống | thu | hỗ trợ | chi trả | cấp | mở | đóng
di dời | giải trình | làm rõ | cập nhật | số hóa | vận hành | kết nối | tiến hành | phê duyệt | quyết định | thông qua | dự thảo | soạn thảo
có phương án | có văn bản trả lời | có văn bản | có báo cáo | có kế hoạch | có biện pháp | có ý kiến | nộp | đo đạc | cắm mốc | giải phóng | đền bù | tái định cư
kê khai | xác định | lựa chọn | chọn | phân tích | dọn | thu gom | trồng | bảo vệ | tuần tra | ra quân | lập lại | huy động | cam kết | chấm dứt
xuống kiểm tra | làm việc | kết luận | kiến nghị | đề nghị | nhập | in | sao gửi | lưu | chủ trương | phát động | biên tập | mở rộng | nạo vét | gia cố
phát triển | khai thác | đầu tư | mua sắm | thanh toán | quy hoạch | cho ý kiến | phản biện | lấy ý kiến | xin ý kiến | tham gia | tham dự | dự
thực thi | chuyển | tập hợp | phổ biến | quán triệt | tự kiểm tra | tự rà soát | kiểm điểm | xem lại | làm lại | nắm | liên hệ | đốc thúc | chốt
đưa | giữ | trả | bán | cho thuê | đấu giá | giao đất | định giá | bình xét | họp | hoàn trả | khôi phục | thay thế | tu sửa | kéo | xóa | vệ sinh | bảo trì
cắm | trực | tiêm | tiêm phòng | tạm dừng | dừng | tạm ngừng | ngừng | đình chỉ | phân luồng | coi lại | dọn dẹp | phát quang | lắp | sơn | treo | đo | khơi thông | san gạt
dặm vá | vá | xử phạt | phạt | tịch thu | cưỡng chế | tháo dỡ | điều tra | xác lập | cấp phát | chi | sử dụng | tiết kiệm | cắt giảm | rút ngắn | đơn giản hóa | công nhận | xét duyệt | xét
trích | ứng | giới thiệu | hiệp thương | bầu | học tập | khen thưởng | xếp loại | chấm điểm | liên thông | đồng bộ | nâng | giảm | tăng | nhân rộng | phun | khoanh vùng | ứng phó | sơ tán
cứu trợ | chuyển đổi | ký kết | phân cấp | bám sát | đồng hành | thuê | tìm | phát | gắn | in ấn | đăng | phản hồi | giải đáp | hoàn tất | khởi công | tổng kết | sơ kết | bán đấu giá | coi
cải tạo | định hướng | khởi động | chăm sóc | chăm lo | thăm hỏi | tặng | trao | tiếp cận | hạn chế | loại bỏ | gỡ | chỉnh trang | trồng cây | tham vấn | thí điểm | áp dụng | tích hợp | chuẩn hóa | minh bạch
chấp hành | tuân thủ | bảo quản | lưu trữ | thẩm tra lại | kiểm kê | kiểm soát | siết chặt | kiểm đếm | chi trả | giám định | kiểm định | xác nhận | chứng thực | cấp phép | thu phí | vận chuyển
`);

/** Verbs that tell what a body said or did as often as what it is to do. */
export const TELLS = phrases(`
báo cáo | trình bày | phát biểu | đề nghị | kiến nghị | giải trình | làm rõ | tham gia | tham dự | dự | đề xuất | có ý kiến | có văn bản | làm | thông tin | đánh giá
trình | thông qua | quyết định | kết luận | cho ý kiến | tiếp tục | tích cực | thống nhất | họp | ghi nhận | tổ chức họp | thu | đạt | có báo cáo
`);

/** Directly after a body: it did, it is, it was. */
export const IS_FACT = phrases(`
đã | đang | vừa | mới | được | bị | rất | luôn | chưa | còn | là | có nhiều | nhận được | nhận | thừa nhận | cho biết | cho rằng | khẳng định | hứa
không | đều | cơ bản | cũng đã | cũng | vẫn | có 0 | đạt | từng | nhất trí | tán thành | phản ánh | xin
`);

export const PAST_OPENERS = phrases(`
thời gian qua | vừa qua | vừa rồi | năm qua | trong năm qua | đến nay | trước đó | hiện nay | những năm qua | tháng qua | nhiệm kỳ qua
tháng đầu năm | đến thời điểm này | qua giám sát | qua kiểm tra | được sự quan tâm | theo báo cáo | sáng nay | ngày qua | trước đây | quý vừa qua | quá thời hạn | quá hạn | nếu quá
`);

export const CITIZENS = phrases(`
cử tri | người dân | nhân dân | nhiều đại biểu | đại biểu | công dân | doanh nghiệp | hộ dân | bà con | ý kiến | dư luận | ông | bà | một số ý kiến | kiến nghị số
`);

/** Before an order verb: then it is not the chair who orders now. */
export const NOT_ORDERING = phrases(`
đã | vừa | từng | theo | được | bị | của | các | những | nội dung | văn bản | có văn bản | không | chưa | số | tờ trình | các kiến nghị | có | như | về | với | đáp ứng | tổng hợp | giải quyết
nhiều lần | là | việc | phát sinh | ý kiến | những | trả lời | tiếp thu | kết quả | chỉ đạo | chỉ đạo , | công văn | khi | sau khi | theo đúng | theo sự | sự | đôn đốc | thực hiện | vượt | nhu cầu
`);

export const COOP = phrases(`
phối hợp chặt chẽ với | phối hợp chặt chẽ cùng | phối hợp cùng với | phối hợp với | phối hợp cùng | phối hợp | cùng phối hợp với
cùng với | cùng | với sự phối hợp của | với sự tham gia của | có sự tham gia của | có sự phối hợp của | thống nhất với | trao đổi với | làm việc với
`);
/** Of these, the ones that name with whom one talks, not who owes. */
export const ONLY_TALKS = phrases('thống nhất với | trao đổi với | làm việc với');

export const GOVERNORS = phrases(`
chỉ đạo | đôn đốc | hướng dẫn | gửi về | gửi đến | gửi cho | gửi tới | gửi lại cho | gửi lại | gửi | trình | báo cáo kết quả về | báo cáo kết quả cho | báo cáo kết quả với | báo cáo kết quả
báo cáo về | báo cáo với | báo cáo cho | báo cáo | tham mưu cho | tham mưu giúp | tham mưu | đề xuất với | đề xuất | giúp | cho | với | của | đến | tới | qua | từ | về
tại | ở | thuộc | trước | lấy ý kiến | xin ý kiến | kiến nghị với | kiến nghị | theo | bởi | phân công | giữa | hỗ trợ | yêu cầu | đề nghị | giao cho | giao | thành lập | do | khi | mà | để | nếu | trong | trên | hoặc | như | các ý kiến của | mời | làm
gồm | bao gồm | phục vụ | sáp nhập | cung cấp cho | bàn giao cho | chuyển cho | chuyển | thông báo cho | thông báo đến | thông báo | trình lại | kiểm tra | giám sát | phân bổ cho | đối với | là | nâng cao
`);
export const BY_WHOM = phrases('do');
export const AGENT_VERBS = phrases(
  'chủ trì | thực hiện | chịu trách nhiệm | đảm nhiệm | đảm nhận | phụ trách | chuẩn bị | tham mưu | hoàn thành | hoàn thiện | đảm bảo | bảo đảm | triển khai | giải quyết | xử lý | bố trí | tổ chức | phối hợp | làm đầu mối | chi trả | xây dựng | theo dõi | lo',
);

export const OPENERS = phrases(`
riêng | còn lại | còn | một , | hai , | ba , | bốn , | năm , | đồng thời | trước mắt | ngoài ra | bên cạnh đó | về phía | trước hết | sau đó | tiếp theo | cụ thể | song song đó | về lâu dài
thứ nhất | thứ hai | thứ ba | thứ tư | thứ năm | thứ sáu | một là | hai là | ba là | bốn là | năm là | mặt khác | thế còn | do đó | vì vậy | do vậy | từ nay | theo đó | trong đó | tiếp đó
và | rồi | bây giờ | kết luận | tóm lại | cuối cùng | tuy nhiên | qua đó | trên cơ sở đó | giờ | cùng với đó | kèm theo đó | thôi | vậy | đề phòng | nhất là
`);
export const CONTINUES = phrases(`
đồng thời | bên cạnh đó | ngoài ra | kết quả | báo cáo | sau đó | hoàn thành | thời gian | thời hạn | xong | gửi | trình | trên cơ sở đó | trước mắt | định kỳ | tổng hợp | nếu | chậm nhất | việc này | kịp thời báo cáo | và
`);
export const THEN = phrases('thì | nên | rằng');

export const AGREES = phrases(
  'thống nhất | nhất trí | đồng ý | tán thành | chấp thuận | cơ bản thống nhất | cơ bản nhất trí | cơ bản đồng ý | cơ bản tán thành | hoàn toàn nhất trí | hoàn toàn đồng ý | hoàn toàn thống nhất | thông qua | cho phép | đồng tình | nhất trí cao | thống nhất cao | chưa đồng ý | không đồng ý',
);
export const NOTES = phrases(
  'ghi nhận | biểu dương | đánh giá cao | ghi nhận và đánh giá cao | hoan nghênh | khen ngợi',
);
export const OPINES = phrases(
  'cho ý kiến | có ý kiến | cân nhắc | đề nghị cân nhắc | đề nghị xem xét, cân nhắc | đề nghị nghiên cứu, cân nhắc | cho rằng | lưu ý | đề nghị làm rõ | đề nghị xem xét lại | cần làm rõ | cần cân nhắc | cần xem xét',
);
export const DISAGREES = phrases(
  'chưa đồng ý | không đồng ý | chưa thống nhất | không thống nhất | chưa nhất trí',
);

/** Who concludes: may stand before 'thống nhất' and before an order. */
export const CHAIR = phrases(`
thường trực hđnd | thường trực hội đồng nhân dân | thường trực | tôi | tui | mình | chúng ta | chúng tôi | hội nghị | phiên họp | chủ tọa | chủ tịch hđnd | phó chủ tịch hđnd | đoàn giám sát
đồng chí chủ tịch hđnd | các đại biểu | chủ trì | kết luận | chủ tịch | tập thể thường trực | đoàn khảo sát | cuộc họp | lãnh đạo
`);

export const DOES = anyOf(MODALS, VERBS);

/** Closing formulas. */
export const NO_TASK = phrases(
  'trên đây là kết luận của thường trực hđnd tỉnh , văn phòng | văn phòng thông báo | xin thông báo | căn cứ luật | căn cứ nghị quyết | căn cứ quyết định',
);

/** Said before the tasks themselves. */
export const ANNOUNCES = phrases(
  'thế này | như sau | mấy việc | mấy ý | mấy điểm | một số nội dung sau | một số nội dung như sau | các nội dung sau | một số việc | một số nhiệm vụ sau | các nhiệm vụ sau | mấy nội dung | một số nội dung | hai việc | ba việc | các đồng chí lưu ý | thêm | tiếp',
);

/** After a body these begin no verb: 'UBND tỉnh về việc …'. */
export const NO_VERB = phrases(
  'của | và | về | trong | tại | ở | với | các | những | này | đó | năm | ngày | tháng | khóa | nhiệm kỳ | cho | để | do | từ | trên | dưới | theo | tới | đến | có | hoặc | như | gồm | bằng | một | hai | số | nói | khi | mà | vì | ra | là | để | thì | trước | sau | qua',
);
