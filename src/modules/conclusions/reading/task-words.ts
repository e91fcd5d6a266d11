import { anyOf, phrases } from './text/phrases.ts';
import { VERBS } from './work-verbs.ts';

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
không để | không được để | tuyệt đối không | kiên quyết không | đừng để | tăng cường | đẩy nhanh | nhanh chóng | kịp thời | trực tiếp | thường xuyên | tích cực | quan tâm | lưu ý | rút kinh nghiệm | đẩy mạnh
làm đầu mối | là đầu mối | đầu mối | là cơ quan đầu mối | làm cơ quan thường trực | cử | lo | làm | ra mắt | cho anh em | cho người | cho máy | cho xe | cho lực lượng | cho đội | cho tổ | cho dân | cho nhà thầu | cho đơn vị | cho thợ | cho công nhân | cho học sinh | cho lập | cho thu | cho đo | gấp rút | gấp | nhanh chân | tranh thủ | cho cán bộ | vào cuộc | có nhiệm vụ | nâng cao | ưu tiên
sẽ | hãy | nên | giờ phải | cùng | nhận nhiệm vụ | đảm nhận | đảm nhiệm | phụ trách | căn cứ | trên cơ sở | giúp | khẩn cấp | có giải pháp
`);

/** Verbs that tell what a body said or did as often as what it is to do. */
export const TELLS = phrases(`
báo cáo | trình bày | phát biểu | đề nghị | kiến nghị | giải trình | làm rõ | tham gia | tham dự | dự | đề xuất | có ý kiến | có văn bản | làm | thông tin | đánh giá
trình | thông qua | quyết định | kết luận | cho ý kiến | tiếp tục | tích cực | thống nhất | họp | ghi nhận | tổ chức họp | thu | đạt | có báo cáo
`);

/** Directly after a body: it did, it is, it was. */
export const IS_FACT = phrases(`
đã | đang | vừa | mới | được | bị | thiếu | hư hỏng | hỏng | xuống cấp | tắc | ngập | nghẽn | thấp | nhiều nơi | yếu | nghẹt | sạt lở | quá tải | gặp khó | gặp khó khăn | gặp vướng | bỏ hoang | ô nhiễm | mất | hiện đang | hiện nay | hiện có | hiện đã | rất | luôn | chưa | còn | là | có nhiều | nhận được | nhận | thừa nhận | cho biết | cho rằng | khẳng định | hứa
cam kết sẽ | cam kết đến | xin hứa | xin tiếp thu | tiếp thu và hứa | bày tỏ | chúc | chúc mừng | cảm ơn | trân trọng cảm ơn | trân trọng | xin cảm ơn | chia sẻ mất mát | chia sẻ | động viên | biểu dương | hoan nghênh | đánh giá cao | nhấn mạnh | nêu rõ | nhận định | nhận thấy | ghi nhận | tin tưởng | mong muốn | nêu | phát biểu | khai mạc | bế mạc | cho hay | lý giải | giải thích | đề cập | trăn trở | băn khoăn | chỉ rõ | chỉ ra | kỳ vọng | gặp mặt | tri ân | khép lại | tiếp tục đồng hành | quyết tâm | nghe | đồng tình | phấn khởi | than | nói | kể | trình bày | lo ngại | bức xúc | thông tin thêm | thông tin , | báo cáo tại | báo cáo rằng | bảo | khoe | dự kiến
chốt : | chốt lại : | kết luận : | phát biểu : | điều hành : | kết luận như sau : | hỏi : | nói : | không | đều | cơ bản | cũng đã | cũng | vẫn | có 0 | đạt | từng | nhất trí | tán thành | phản ánh | xin
`);

export const PAST_OPENERS = phrases(`
thời gian qua | vừa qua | vừa rồi | năm qua | trong năm qua | đến nay | trước đó | hiện nay | những năm qua | tháng qua | nhiệm kỳ qua
tháng đầu năm | đến thời điểm này | qua giám sát | qua kiểm tra | được sự quan tâm | theo báo cáo | sáng nay | ngày qua | trước đây | quý vừa qua | quá thời hạn | quá hạn | nếu quá
`);

export const CITIZENS = phrases(`
cử tri | người dân | nhân dân | nhiều đại biểu | đại biểu | công dân | doanh nghiệp | hộ dân | bà con | ý kiến | dư luận | ông | bà | một số ý kiến | kiến nghị số | người ta | dân người ta | dân | các hộ | các cụ | phụ huynh | báo chí | báo đài | cử tri và nhân dân | đoàn viên | hội viên | nông dân | tiểu thương | các vị | cựu chiến binh | ngư dân | đồng bào
`);

/** Before an order verb: then it is not the chair who orders now. */
export const NOT_ORDERING = phrases(`
đã | vừa | từng | theo | được | bị | của | các | những | nội dung | văn bản | có văn bản | không | chưa | số | tờ trình | các kiến nghị | có | như | về | với | đáp ứng | tổng hợp | giải quyết
nhiều lần | là | việc | phát sinh | ý kiến | những | trả lời | tiếp thu | kết quả | chỉ đạo | chỉ đạo , | công văn | khi | sau khi | theo đúng | theo sự | sự | đôn đốc | thực hiện | vượt | nhu cầu
`);

export const COOP = phrases(`
phối hợp chặt chẽ với | phối hợp chặt chẽ cùng | phối hợp cùng với | phối hợp với | phối hợp cùng | phối hợp | cùng phối hợp với
cùng với | cùng | hợp tác với | hợp tác cùng | kết hợp với | kết hợp cùng | phối kết hợp với | liên kết với | ngồi lại với | ngồi với | ngồi lại cùng | bàn với | bàn bạc với | họp với | cùng bàn với | hiệp đồng với | đồng hành cùng | bắt tay với | bắt tay cùng | sát cánh cùng | cộng tác với | chung tay với | chung tay cùng | đi cùng | lên kế hoạch với | với sự hỗ trợ của | có sự hỗ trợ của | có sự tham gia của | cùng sự tham gia của | cùng đại diện
với sự phối hợp của | với sự tham gia của | có sự tham gia của | có sự phối hợp của | thống nhất với | trao đổi với | làm việc với
`);
/** Of these, the ones that name with whom one talks, not who owes. */
export const ONLY_TALKS = phrases('thống nhất với | trao đổi với | làm việc với');

export const GOVERNORS = phrases(`
chỉ đạo | đôn đốc | hướng dẫn | gửi về | gửi đến | gửi cho | gửi tới | gửi lại cho | gửi lại | gửi | trình | báo cáo kết quả về | báo cáo kết quả cho | báo cáo kết quả với | báo cáo kết quả
báo cáo về | báo cáo với | báo cáo cho | báo cáo | tham mưu cho | tham mưu giúp | tham mưu | đề xuất với | đề xuất | giúp | cho | với | của | đến | tới | qua | từ | về
tại | ở | thuộc | trước | lấy ý kiến | xin ý kiến | kiến nghị với | kiến nghị | theo | bởi | phân công | giữa | hỗ trợ | yêu cầu | đề nghị | giao cho | giao | thành lập | do | khi | mà | để | nếu | trong | trên | hoặc | như | các ý kiến của | mời | làm
gồm | bao gồm | phục vụ | sáp nhập | cung cấp cho | bàn giao cho | chuyển cho | chuyển | thông báo cho | thông báo đến | thông báo | trình lại | kiểm tra | giám sát | phân bổ cho | đối với | là | nâng cao | được | bị | hỏi | nghe | biểu dương | cảm ơn | khen | chúc | động viên | đánh giá cao
`);
export const BY_WHOM = phrases('do');
export const AGENT_VERBS = phrases(
  'chủ trì | thực hiện | chịu trách nhiệm | đảm nhiệm | đảm nhận | phụ trách | chuẩn bị | tham mưu | hoàn thành | hoàn thiện | đảm bảo | bảo đảm | triển khai | giải quyết | xử lý | bố trí | tổ chức | phối hợp | làm đầu mối | chi trả | xây dựng | theo dõi | lo | cân đối | trực tiếp thực hiện | trực tiếp | chủ động | khắc phục | chịu trách nhiệm thực hiện | rà soát | hướng dẫn | cung cấp',
);

export const OPENERS = phrases(`
riêng | còn lại | còn | cái này | cái đó | cái việc này | việc này | việc đó | việc ấy | chuyện này | chuyện đó | chuyện ấy | vấn đề này | nội dung này | phần này | khoản này | vụ này | vụ đó | mảng này | khâu này | về việc này | về nội dung này | về vấn đề này | vậy thì | thế thì | thôi thì | vậy nên | cho nên | lần này | lần này tôi chốt | tôi chốt | tôi chốt lại | tôi kết luận | chốt lại | giờ thì | rồi giờ | giờ tôi giao | đợt này | năm nay | thế là | trước tiên | tiếp nữa | thêm nữa | sau cùng | cuối cùng là | riêng về | cùng lúc đó | song song | về việc trên | như vậy | bởi vậy | vì thế | để khắc phục | một nữa | một , | hai , | ba , | bốn , | năm , | đồng thời | trước mắt | ngoài ra | bên cạnh đó | trước hết | sau đó | tiếp theo | cụ thể | song song đó | về lâu dài
thứ nhất | thứ hai | thứ ba | thứ tư | thứ năm | thứ sáu | một là | hai là | ba là | bốn là | năm là | mặt khác | thế còn | do đó | vì vậy | do vậy | từ nay | theo đó | trong đó | tiếp đó
và | rồi | bây giờ | kết luận | tóm lại | cuối cùng | tuy nhiên | qua đó | trên cơ sở đó | giờ | cùng với đó | kèm theo đó | thôi | vậy | đề phòng | nhất là
`);
export const CONTINUES = phrases(`
đồng thời | bên cạnh đó | ngoài ra | kết quả | báo cáo | sau đó | hoàn thành | thời gian | thời hạn | xong | gửi | trình | trên cơ sở đó | trước mắt | định kỳ | tổng hợp | nếu | chậm nhất | việc này | kịp thời báo cáo | và
`);
export const THEN = phrases('thì | nên | rằng');

export const AGREES = phrases(
  'thống nhất | nhất trí | đồng ý | tán thành | chấp thuận | cơ bản thống nhất | cơ bản nhất trí | cơ bản đồng ý | cơ bản tán thành | hoàn toàn nhất trí | hoàn toàn đồng ý | hoàn toàn thống nhất | thông qua | cho phép | đồng tình | nhất trí cao | thống nhất cao | cơ bản đồng tình | hoàn toàn đồng tình | chưa đồng ý | không đồng ý',
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
đồng chí chủ tịch hđnd | đồng chí phó chủ tịch hđnd | đồng chí phó chủ tịch thường trực hđnd | đồng chí chủ tịch hội đồng nhân dân | đồng chí phó chủ tịch hội đồng nhân dân | phó chủ tịch thường trực hđnd | đồng chí | các đại biểu | chủ trì | kết luận | chủ tịch | tập thể thường trực | đoàn khảo sát | đoàn công tác | đoàn | ta | cuộc họp | lãnh đạo
`);

export const DOES = anyOf(MODALS, VERBS);

/** Said of what was done well, or long ago: 'làm tốt lắm', 'hôm trước'. */
export const PRAISES = phrases(
  'tốt lắm | rất tốt | rất nhanh | rất kịp thời | rất đáng khen | đáng khen | đáng biểu dương | đáng ghi nhận | giỏi lắm | khen lắm | nhanh lắm | vất vả lắm | rất vất vả | rất cố gắng | cố gắng rồi | gương tốt | như vậy là tốt | thế là tốt | tôi mừng | dịp vừa rồi | đợt vừa rồi | hôm vừa rồi | hôm trước | tuần trước | tháng trước | năm ngoái | hôm qua | đợt trước | tháng rồi | năm rồi | tuần rồi | bữa trước | hồi đầu năm | hôm nọ | hôm bữa | bữa hổm | hổm rày | hôm rồi | bữa rồi | mới rồi | bấy lâu',
);

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
  'của | và | về | trong | tại | ở | với | các | những | này | đó | năm | ngày | tháng | khóa | nhiệm kỳ | cho | để | do | từ | trên | dưới | theo | tới | đến | có | hoặc | như | gồm | bằng | một | hai | số | nói | khi | mà | vì | ra | là | để | thì | trước | sau | qua | mình | ta | chúng ta | tụi mình',
);
