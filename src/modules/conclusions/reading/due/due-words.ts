import { phrases } from '../text/phrases.ts';

/** Before a day that is the last one. */
export const LAST_DAY = phrases(`
chậm nhất là | chậm nhất | muộn nhất là | muộn nhất | không quá | không muộn hơn | trễ nhất là | trễ nhất | chậm lắm là | chậm lắm | muộn lắm là | muộn lắm | không để quá | không được quá | đừng để quá | đừng quá | hạn là | hạn đến | hạn nộp | hạn gửi | từ nay cho đến | hạn cuối | hạn cuối là | hạn chót | đến hết | hết
thời hạn hoàn thành | thời gian hoàn thành | thời hạn thực hiện | thời gian thực hiện | thời hạn báo cáo | thời hạn là | thời hạn
thời gian | hạn hoàn thành | hạn | xong trong | xong vào | xong | hoàn thành trong | hoàn thành vào | hoàn thành | từ nay đến hết | từ nay đến | kéo dài đến | nộp | phấn đấu đến hết | phấn đấu đến | phấn đấu trong | phấn đấu
`);
/** These words are themselves about the limit, so that a bare date after them is one. */
export const BEFORE = phrases('trước | xong trước | hoàn thành trước | kết thúc trước');
export const WITHIN = phrases(
  'trong vòng | trong thời hạn | trong thời gian | trong | ngay trong | nội trong',
);
export const END_OF = phrases('cuối');
export const PART_OF = phrases(
  'đầu | giữa | khoảng giữa | khoảng đầu | trung tuần | thượng tuần | đầu và giữa',
);
export const AT = phrases('tại | trình | đến');
export const CLOCK_HALVES = phrases(
  'cuối giờ chiều | cuối giờ sáng | cuối giờ | hết giờ làm việc | giờ hành chính | sáng | chiều | hết | cuối ngày',
);
export const LINK = phrases(
  'là | : | vào | trong | đến hết | đến | hết | trước | khoảng | cuối | chậm nhất | ngay',
);

/** Wordings of time that name no day. */
export const NO_DAY = phrases(`
đúng thời hạn luật định | đúng thời hạn quy định | đúng thời hạn | đúng tiến độ | đúng hạn | đúng thời gian quy định
trong thời gian quy định | trong thời hạn quy định | trong thời gian sớm nhất | trong thời gian tới | theo thời gian quy định | sớm nhất
ngay sau phiên họp | ngay sau cuộc họp | ngay sau hội nghị | ngay sau kỳ họp | ngay sau khi kết thúc phiên họp | ngay sau buổi làm việc
kịp thời | theo đúng quy định | theo quy định | cùng thời hạn trên | cùng thời hạn | trước mùa mưa | trước mùa mưa bão | trước mùa mưa lũ | trước tết | trước tết nguyên đán | trước thềm năm học mới | trước năm học mới
`);

/** Before a day that is the day of something else. */
export const NOT_A_LIMIT = phrases(
  'quá | đã quá | tính đến | tính từ | từ | kể từ | dự kiến | dự kiến tổ chức | dự kiến diễn ra | tổ chức vào | dự kiến vào | dự kiến tổ chức vào | từ nay | diễn ra | diễn ra vào | khai mạc | khai mạc vào | số liệu | số liệu đến',
);

/** 'kiến nghị cử tri trước kỳ họp': which petitions, not by when. */
export const OF_THE_SESSION = phrases('cử tri | tiếp xúc cử tri | kiến nghị | gửi | gửi đến');
