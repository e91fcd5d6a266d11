/** A made-up list of petitions: varied texts of some 300 characters, one in twenty said twice. */

const SYLLABLES =
  'An Bình Cao Đông Giang Hà Khê Lâm Mai Nam Phú Quang Sơn Tân Thanh Thượng Trung Vân Xuân Yên Bắc Châu Đức Hòa Kim Lộc Minh Ngọc Phong Thịnh'.split(
    ' ',
  );
const UNITS =
  'xã Kim Bôi|xã Lương Sơn|phường Hòa Bình|xã Vĩnh Tường|xã Tam Đảo|phường Vĩnh Yên|xã Thanh Thủy|xã Hạ Hòa|phường Việt Trì|phường Thành Sen|xã Cẩm Xuyên|xã Kỳ Anh|xã Hương Khê|huyện Lạc Sơn'.split(
    '|',
  );
const THINGS =
  'đường liên thôn|kênh tưới nội đồng|cầu dân sinh|trạm bơm|nhà văn hóa|trường mầm non|trạm y tế|đê bao|chợ tạm|bãi rác|cột điện|đường ống nước sạch|hồ chứa|nghĩa trang|sân thể thao|cống thoát nước|đập tràn|đường tỉnh|kè sông|điểm trường'.split(
    '|',
  );
const TROUBLES =
  'xuống cấp nặng, mùa mưa không đi lại được|bồi lắng nên ruộng cuối nguồn khô nứt|ván mục, lan can gãy, học sinh qua lại nguy hiểm|hỏng giữa vụ, bà con phải tát nước bằng tay|dột nát, không họp được|thiếu phòng học nên hai lớp phải học chung|không có người trực ban đêm|sạt lở dài hàng chục mét sau bão|bốc mùi ra khu dân cư, ruồi muỗi nhiều|nghiêng sát mái nhà dân|vỡ nhiều ngày chưa sửa, cả xóm mất nước|thi công dở dang, rào chắn để cả năm|bị xe tải cày thành rãnh sâu|tràn vào ao nuôi khi triều lên'.split(
    '|',
  );
const SINCE =
  'đã kiến nghị nhiều lần mà chưa thấy ai xuống xem|từ sau bão số 3 đến nay chưa khắc phục|hơn hai năm nay bà con tự góp tiền vá tạm|kỳ trước có hứa nhưng chưa bố trí vốn|đoàn kiểm tra đã về nhưng chưa có kết luận|mỗi ngày hàng trăm lượt người qua lại'.split(
    '|',
  );
const ASKS =
  'Đề nghị bố trí kinh phí sửa chữa trong năm nay|Đề nghị cơ quan chuyên môn kiểm tra và trả lời cử tri|Kiến nghị đưa vào kế hoạch đầu tư công trung hạn|Đề nghị xử lý dứt điểm trước mùa mưa|Đề nghị sớm nâng cấp để bà con yên tâm|Đề nghị thông báo rõ thời gian hoàn thành'.split(
    '|',
  );
const FIELDS = 'Giao thông|Thủy lợi|Giáo dục|Y tế|Môi trường|Điện, nước|Đất đai|'.split('|');
const BODIES =
  'Sở Xây dựng|Sở Nông nghiệp và Môi trường|Sở Giáo dục và Đào tạo|Sở Y tế|UBND xã|'.split('|');
const SESSIONS = 'Trước kỳ họp thứ 2|Sau kỳ họp thứ 1|Kỳ họp thường lệ cuối năm 2025'.split('|');
const REPEATED = 20;

interface Told {
  readonly text: string;
  readonly place: string;
}

export function makeList(rows: number, seed = 7): string {
  const dice = new Dice(seed);
  const told: Told[] = [];
  const lines = ['STT,Nội dung kiến nghị,Địa bàn,Kỳ họp,Lĩnh vực,Cơ quan,Ngày nhận,Ghi chú'];
  for (let row = 1; row <= rows; row += 1) {
    const earlier = row % REPEATED === 0 ? told[dice.below(told.length)] : undefined;
    const one = earlier ? { ...earlier, text: saidAgain(earlier.text, dice) } : tell(dice);
    told.push(one);
    const month = String(1 + dice.below(9)).padStart(2, '0');
    const cells = [
      String(row),
      one.text,
      one.place,
      dice.one(SESSIONS),
      dice.one(FIELDS),
      dice.one(BODIES),
      `${1 + dice.below(28)}/${month}/2026`,
      '',
    ];
    lines.push(cells.map(quoted).join(','));
  }
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function tell(dice: Dice): Told {
  const [hamlet, from, to] = [name(dice), name(dice), name(dice)];
  const where = `${dice.one(THINGS)} thôn ${hamlet}, đoạn từ nhà văn hóa ${from} đến ngã ba ${to} dài ${1 + dice.below(40)}00 m`;
  const also = `${dice.one(THINGS)} xóm ${name(dice)} gần đó cũng ${dice.one(TROUBLES)}`;
  const unit = dice.one(UNITS);
  const text = `Cử tri thôn ${hamlet} phản ánh ${where} ${dice.one(TROUBLES)}, ${dice.one(SINCE)}; ${also}. ${dice.one(ASKS)}.`;
  return { text, place: `thôn ${hamlet}, ${unit}` };
}

/** The same in another spelling, as a second office would send it. */
function saidAgain(text: string, dice: Dice): string {
  const ways = [
    text.toUpperCase(),
    text.replace('Cử tri', 'Bà con').replace('phản ánh', 'cho biết'),
    text.normalize('NFD'),
    text,
  ];
  return dice.one(ways);
}

const name = (dice: Dice): string => `${dice.one(SYLLABLES)} ${dice.one(SYLLABLES)}`;
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** The same throws for the same seed. */
class Dice {
  #state: number;
  constructor(seed: number) {
    this.#state = seed;
  }

  below(most: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 4_294_967_296) * most);
  }

  one(list: readonly string[]): string {
    return list[this.below(list.length)] ?? '';
  }
}
