import type { DEFAULT_FIELDS } from '#src/modules/petitions/index.ts';

type FieldCode = (typeof DEFAULT_FIELDS)[number]['code'];

const list = (words: string): readonly string[] => words.split(' | ');

/** What is wrong, by field; the weight says how often voters speak of it. */
export const FIELDS: readonly {
  readonly code: FieldCode;
  readonly weight: number;
  readonly troubles: readonly string[];
}[] = [
  {
    code: 'transport',
    weight: 26,
    troubles: list(
      'mặt đường lún nứt, xe tải cày thành rãnh | cầu dân sinh mục ván, lan can gãy | nút giao thiếu đèn tín hiệu nên hay va chạm | đường liên thôn ngập úng mỗi khi mưa lớn | biển báo bị cây che khuất | vỉa hè bị chiếm làm bãi xe | taluy sạt xuống chắn nửa lối đi | đường gom chưa thông, học sinh phải đi vòng | cống hộp thi công dở, rào chắn để cả năm | bến đò ngang không có phao cứu sinh',
    ),
  },
  {
    code: 'land',
    weight: 14,
    troubles: list(
      'hồ sơ cấp giấy chứng nhận nộp hai năm chưa trả | ranh giới thửa đất đo lại chồng lấn | giá bồi thường thấp hơn nơi liền kề | khu tái định cư chưa có đường và điện | đất công để hoang cỏ mọc | quy hoạch treo nên không được tách thửa | sổ đỏ ghi sai tên đệm | đất rừng giao chồng cho hai hộ',
    ),
  },
  {
    code: 'agriculture',
    weight: 12,
    troubles: list(
      'kênh tưới bồi lắng, ruộng cuối nguồn khô nứt | trạm bơm cũ hỏng giữa vụ | đê bao thấp nên nước mặn tràn vào ao nuôi | đàn lợn bị dịch chưa nhận tiền hỗ trợ | giá vật tư tăng, lúa bán không có lãi | đập tràn xói chân, bà con lo mùa lũ | chuột phá lúa cả cánh đồng | rừng keo gãy đổ sau bão chưa được kiểm đếm',
    ),
  },
  {
    code: 'environment',
    weight: 10,
    troubles: list(
      'bãi rác lộ thiên bốc mùi ra khu dân cư | nước suối đổi màu vì xả thải | lò gạch xả khói ban đêm | trại nuôi sát nhà dân gây ruồi muỗi | xe chở đất không che bạt, bụi mù | rác nổi kín hồ điều hòa | nghĩa trang cũ gần giếng nước',
    ),
  },
  {
    code: 'power-water',
    weight: 9,
    troubles: list(
      'điện yếu giờ cao điểm, quạt không quay nổi | nước máy đục có cặn | cột điện nghiêng sát mái nhà | đường ống vỡ mà nhiều ngày chưa sửa | xóm chưa có nước sạch phải mua từng can | dây viễn thông võng xuống lòng đường | đèn chiếu sáng tắt cả tuyến',
    ),
  },
  {
    code: 'construction',
    weight: 7,
    troubles: list(
      'nhà xây vượt tầng che hết ngõ | chung cư thiếu thang thoát nạn | dự án khu dân cư bỏ dở làm đọng nước | chợ tạm dựng trên đất quy hoạch | hố ga mất nắp | tường kè nứt dài chục mét',
    ),
  },
  {
    code: 'social-policy',
    weight: 7,
    troubles: list(
      'hộ nghèo bị cắt thẻ khi chưa rà soát lại | trợ cấp người cao tuổi chậm ba tháng | nhà người có công dột chưa được sửa | phụ cấp trưởng thôn chưa tính theo số hộ | người khuyết tật phải đi xa để giám định',
    ),
  },
  {
    code: 'education',
    weight: 5,
    troubles: list(
      'phòng học xuống cấp, trần bong từng mảng | trường thiếu giáo viên tin học | bếp ăn bán trú chật, thực phẩm không rõ nguồn | điểm trường lẻ xa sáu cây số | học sinh phải học hai ca',
    ),
  },
  {
    code: 'health',
    weight: 4,
    troubles: list(
      'trạm y tế thiếu bác sĩ và thuốc huyết áp | bảo hiểm từ chối thanh toán vì sai nơi đăng ký | xe cấp cứu đến chậm | tiêm chủng phải chờ vắc-xin hàng tháng',
    ),
  },
  {
    code: 'public-order',
    weight: 3,
    troubles: list(
      'thanh niên tụ tập đua xe gần nửa đêm | quán hát mở loa đến khuya | trộm chó lộng hành | tín dụng đen dán tờ rơi khắp cột điện',
    ),
  },
  {
    code: 'administration',
    weight: 2,
    troubles: list(
      'dịch vụ công báo lỗi, phải nộp lại giấy | cán bộ hẹn nhiều lần không trả kết quả | sau sáp nhập phải đi xa mới gặp bộ phận một cửa',
    ),
  },
  {
    code: 'other',
    weight: 1,
    troubles: list('tên đường đặt trùng giữa hai phường | loa truyền thanh hỏng từ năm ngoái'),
  },
];

export const OPENINGS = list(
  'Cử tri phản ánh | Bà con kiến nghị | Nhiều hộ dân cho biết | Tại buổi tiếp xúc, cử tri nêu | Người dân bức xúc vì | Cử tri tiếp tục đề nghị quan tâm việc | Đại diện tổ dân phố trình bày | Hội viên cựu chiến binh nêu ý kiến',
);
export const WHERE = list(
  'đoạn qua | tại | ở khu vực | gần nhà văn hóa | phía sau chợ | dọc bờ kè | trước cổng trường | quanh ngã ba | sát chân đê | đầu cầu',
);
export const SINCE = list(
  'kéo dài từ đầu năm | đã ba kỳ họp chưa chuyển biến | từ sau đợt mưa lũ | gần hai năm nay | ngay từ khi nghiệm thu | nhất là vào giờ tan tầm | làm hư hại mùa màng | khiến người già và trẻ nhỏ khó đi lại | đã có người bị thương | dù xã từng báo cáo',
);
export const ASKS = list(
  'Đề nghị tỉnh bố trí kinh phí sửa chữa trong năm | Đề nghị ngành chức năng kiểm tra và trả lời rõ thời hạn | Mong Hội đồng nhân dân giám sát đến cùng | Đề nghị giao đơn vị chủ trì và công khai tiến độ | Đề nghị xem xét trách nhiệm của đơn vị thi công | Đề nghị hỗ trợ hộ bị thiệt hại | Đề nghị bổ sung vào kế hoạch đầu tư công trung hạn | Đề nghị sớm xử lý dứt điểm | Đề nghị công an và xã phối hợp tuần tra | Đề nghị điều chỉnh quy hoạch cho phù hợp',
);
export const PLACE_KINDS = list('thôn | xóm | ấp | bản | tổ dân phố | khu phố');
export const SYLLABLES = list(
  'An | Bình | Cẩm | Châu | Cao | Dương | Đông | Đoài | Gia | Giang | Hà | Hải | Hòa | Hồng | Hưng | Khánh | Kim | Lạc | Lâm | Liên | Long | Lộc | Mai | Minh | Mỹ | Nam | Ngọc | Nghĩa | Nhân | Phong | Phú | Phúc | Quang | Quế | Sơn | Tân | Tây | Thái | Thanh | Thạch | Thành | Thịnh | Thọ | Thủy | Tiên | Trạch | Trung | Trường | Tùng | Vân | Vạn | Viên | Việt | Vĩnh | Xuân | Yên | Bắc | Bảo | Chánh | Diên | Đại | Đức | Hậu | Hiệp | Hội | Huệ | Ích | Kỳ | Lĩnh | Lương | Nguyên | Ninh | Phước | Quý | Tam | Tiến | Tịnh | Toàn | Trà | Triệu | Tú | Văn | Vũ | Xá | Bồng | Chiềng | Mường | Nậm | Pa | Sín | Tà | Krông | Ea | Đắk',
);
/** Things one voter in tens of thousands speaks of: what a search for a rare word finds. */
export const RARE = list(
  'cá tầm | tê tê | sếu đầu đỏ | hổ phách | thủy tinh | kính viễn vọng | đàn bầu | ca trù | quan họ | hát xẩm | múa rối | đèn kéo quân | giấy dó | lụa tơ tằm | chiếu cói | nón lá | gốm men | trống đồng | thuyền thúng | bè luồng | cối giã | khung cửi | nước mắm | mật ong | sâm ngọc | tam thất | quế chi | hồi khô | thảo quả | mắc khén | sầu riêng | măng cụt | chôm chôm | vú sữa | thanh long | bưởi da | cam sành | hồng giòn | mận hậu | đào phai | tê giác | voọc đầu trắng | cu li | rái cá | đồi mồi | vích | san sô | rong mơ | hàu sữa | ngao hoa | ốc hương | cua lột | mực lá | cá bống | cá kèo | ba khía | còng gió | đom đóm | ve sầu | cà cuống | niềng niễng | cào cào | bọ xít | rầy nâu | đạo ôn | sương muối | mưa đá | vòi rồng | lốc xoáy | băng giá | hỏa hoạn | sét đánh | động đất | phun trào | phóng xạ | thủy ngân | amiăng | dioxin | a-xít | khí mê-tan | pin mặt trời | tua-bin gió | trạm sạc | máy bay nông vụ | rô-bốt | mã vạch | tiền số | lừa mạng | họp tuyến | bản đồ nền | chữ ký số | căn cước gắn chip',
);
