import { describe, expect, it } from 'vitest';
import { commonFields, suggesterOf } from './suggester.ts';
import type { Knowledge } from './suggested.ts';
import { taughtFrom } from './weighing/taught.ts';
import { growth } from '#test/quickest.ts';

const knowing = (more: Partial<Knowledge> = {}) =>
  suggesterOf({
    locale: 'vi',
    fields: commonFields(),
    bodies: [],
    taught: taughtFrom([]),
    tier: 'province',
    homeProvince: null,
    ...more,
  });
const suggester = knowing();
const suggest = (text: string, place = '') => suggester.suggest({ text, place });
const field = (text: string) => suggest(text).field[0]?.label;

describe('the field of a petition', () => {
  it.each([
    ['Đề nghị nâng cấp tỉnh lộ, mặt đường nhiều ổ gà', 'giao thông'],
    ['Hồ sơ xin cấp sổ đỏ nộp hai năm chưa có kết quả', 'đất đai'],
    ['Kênh mương bồi lắng, xin nạo vét trước vụ đông xuân', 'nông nghiệp'],
    ['Nâng phụ cấp cho tổ trưởng tổ dân phố', 'chính sách xã hội'],
    ['Xóm chưa có nước sạch, giếng khoan nhiễm phèn', 'điện nước'],
    ['Trại heo xả nước thải bốc mùi hôi thối', 'môi trường'],
    ['Trường tiểu học thiếu giáo viên tiếng Anh', 'giáo dục'],
    ['Trạm y tế không có bác sĩ, thiếu thuốc', 'y tế'],
    ['Quán karaoke gây ồn sau 22 giờ, nhờ công an xử lý', 'an ninh trật tự'],
    ['Trùng tu đình làng đã được xếp hạng di tích', 'văn hoá-thể thao'],
    ['Cán bộ bộ phận một cửa có thái độ nhũng nhiễu', 'hành chính'],
    ['Dự án khu đô thị treo 15 năm, đề nghị hủy quy hoạch', 'xây dựng-quy hoạch'],
    ['Bản án đã có hiệu lực ba năm mà thi hành án chưa xong', 'tư pháp'],
    ['Bản chưa có sóng điện thoại', 'khác'],
  ])('%s → %s', (text, label) => {
    expect(field(text)).toBe(label);
  });

  it('is what is asked for, not what it is for, nor where it stands', () => {
    expect(field('Xin làm đường vào khu sản xuất để bà con chở lúa, cà phê đi bán')).toBe(
      'giao thông',
    );
    expect(field('Cắm biển hạn chế tốc độ trên đường trước trường tiểu học')).toBe('giao thông');
  });

  it('is that of the first matter where several are told', () => {
    expect(field('kéo điện về thôn; sửa trường mầm non; cấp sổ đỏ')).toBe('điện nước');
  });

  it('is read in capitals, without diacritics and with the tone on the other letter', () => {
    expect(field('ĐỀ NGHỊ NẠO VÉT KÊNH MƯƠNG NỘI ĐỒNG')).toBe('nông nghiệp');
    expect(field('de nghi nao vet kenh muong noi dong')).toBe('nông nghiệp');
    expect(field('Làm nhà văn hoá thôn')).toBe(field('Làm nhà văn hóa thôn'));
    expect(field('đề nghị nạo vét kênh mương'.normalize('NFD'))).toBe('nông nghiệp');
  });

  it('is not told by a name: đường Bến Cá is a street', () => {
    expect(suggest('Đèn tín hiệu ở đường Bến Cá hỏng').field[0]?.reasons[0]).not.toContain(
      'Bến Cá',
    );
    expect(field('Kẻ xấu phá biển báo')).toBe('giao thông');
  });

  it('names the words that led to it, as they were written', () => {
    expect(suggest('Lắp biển báo trên Quốc lộ').field[0]?.reasons[0]).toMatch(
      /biển báo.*Quốc lộ|Quốc lộ.*biển báo/,
    );
  });

  it('says so where no word tells anything', () => {
    expect(suggest('Nội dung như đã nêu kỳ trước').field[0]).toMatchObject({
      label: 'khác',
      reasons: ['Không có từ nào gợi ra lĩnh vực cụ thể'],
    });
  });

  it.each(['', ' ', '…', '<script>', '[tên]', '12345', '👍', 'x'.repeat(30_000)])(
    'bears %j',
    (text) => {
      expect(suggest(text).kind).toBe('petition');
    },
  );
});

describe('a council’s own fields', () => {
  const own = knowing({
    fields: [
      { code: 'ha-tang', label: 'Hạ tầng giao thông và đô thị' },
      { code: 'ruong-dong', label: 'Thủy lợi, chăn nuôi' },
      { code: 'so-hong', label: 'Nhà đất' },
      { code: 'nuoc-ngam', label: 'Khoan nước ngầm' },
    ],
  });
  const first = (text: string) => own.suggest({ text, place: '' }).field[0]?.value;

  it('are known by the words of their labels', () => {
    expect(first('Mặt đường tỉnh lộ hỏng')).toBe('ha-tang');
    expect(first('Nạo vét kênh mương')).toBe('ruong-dong');
  });

  it('are found where the text says the label itself', () => {
    expect(first('Việc khoan nước ngầm tràn lan cần quản lý')).toBe('nuoc-ngam');
  });
});

describe('the unit', () => {
  it('is today’s, with the reason for a former name', () => {
    const [first] = suggest('Sửa cống', 'xã Phong Mỹ, huyện Phong Điền, Thừa Thiên Huế').unit;
    expect(first).toMatchObject({ value: '19819', label: 'Phường Phong Điền' });
    expect(first?.reasons).toEqual(['xã Phong Mỹ (cũ) nay thuộc Phường Phong Điền']);
  });

  it('is read out of the text where the place line is empty', () => {
    const text = 'Cử tri xã Thạch Châu, huyện Lộc Hà, tỉnh Hà Tĩnh đề nghị sửa đập';
    expect(suggest(text).unit[0]?.label).toBe('Xã Mai Phụ');
  });

  it('is the commune of the text where the place line only names the province', () => {
    expect(suggest('Cử tri xã Lộc Hà đề nghị sửa đập', 'Hà Tĩnh').unit[0]?.label).toBe('Xã Lộc Hà');
  });

  it('is that of the own province where the name repeats across the country', () => {
    const text = 'Cử tri xã Vĩnh Lợi xin bắc cầu';
    expect(knowing({ homeProvince: '96' }).suggest({ text, place: '' }).unit[0]?.value).toBe(
      '31900',
    );
  });

  it.each([
    ['Sửa đường', 'huyện Hiệp Đức, Quảng Nam', 'Thành phố Đà Nẵng', 'Xã Hiệp Đức', 1],
    ['Sửa đường', 'Huyện Hương Sơn', 'Tỉnh Hà Tĩnh', 'Xã Hương Sơn', 9],
    ['Cử tri huyện Hương Sơn đề nghị sửa đường', '', 'Tỉnh Hà Tĩnh', 'Xã Sơn Giang', 9],
  ])(
    'is each commune of a former district, and last its province: %s %s',
    (text, place, province, commune, count) => {
      const { unit } = suggest(text, place);
      const communes = unit.slice(0, -1);
      expect(unit.at(-1)?.label).toBe(province);
      expect(communes.map(({ label }) => label)).toContain(commune);
      expect(communes).toHaveLength(count);
      for (const { reasons } of unit) {
        expect(reasons[0]).toContain('không còn từ ngày 01/7/2025');
        expect(reasons[0]).not.toContain('Nêu tên');
      }
    },
  );
});

describe('tier and kind', () => {
  const tier = (text: string) => suggest(text).tier[0]?.value;

  it('follow who can decide', () => {
    expect(tier('Đề nghị Quốc hội sửa đổi Luật Đất đai')).toBe('central');
    expect(tier('Đề nghị tỉnh nâng cấp đường tỉnh')).toBe('province');
    expect(tier('Rác bừa bãi trong hẻm, chó thả rông')).toBe('commune');
  });

  it('have no reason where no word tells', () => {
    expect(suggest('asdf')).toMatchObject({ kind: 'petition', kindReasons: [] });
  });

  it('tell what asks from what only informs', () => {
    expect(suggest('Cử tri phấn khởi, đánh giá cao kết quả phát triển kinh tế').kind).toBe(
      'opinion',
    );
    expect(suggest('Cử tri đánh giá cao, đề nghị tiếp tục phát huy').kind).toBe('petition');
  });
});

it('takes no more than in proportion for a longer text', () => {
  const told = 'Cử tri xã Lộc Hà đề nghị sửa mặt đường Quốc lộ đoạn qua chợ, lắp biển báo; ';
  const many = (times: number) => () => {
    for (let n = 0; n < 20; n += 1) suggest(told.repeat(times), 'xã Lộc Hà, Hà Tĩnh');
  };
  expect(growth(many(4), many(16), { enough: 10 })).toBeLessThan(10);
});
