import { describe, expect, it } from 'vitest';
import { compareMatters, marksOf, matchReasonText, readMatter } from './index.ts';

type Told = readonly [text: string, place: string];

const compare = (a: Told, b: Told) => compareMatters(readMatter(...a), readMatter(...b));
const reasons = (a: Told, b: Told) =>
  compare(a, b).reasons.map((one) => matchReasonText('vi', one));

const ALLEY: Told = [
  'Kiệt 27/4 Lê Ngô Cát cứ mưa là ngập tới nửa bánh xe, đề nghị phường làm cống thoát nước.',
  'phường Thủy Xuân, thành phố Huế',
];
const CANAL: Told = [
  'Mương Khuổi Hẻo ở thôn Nà Tó sụt lở, nước không về ruộng. Xin vốn sửa lại.',
  'xã Hồng Thái, huyện Na Hang, Tuyên Quang',
];
const SIGN: Told = [
  'Đề nghị cắm biển báo đoạn Quốc lộ 2C qua thôn Đồng Mán, xe chạy nhanh rất nguy hiểm.',
  'xã Phú Thịnh, huyện Yên Sơn, Tuyên Quang',
];
const HEADS: Told = [
  'Trưởng thôn phải lo nhiều việc mà phụ cấp thấp, đề nghị tỉnh tăng phụ cấp.',
  'xã Sơn Dương, Tuyên Quang',
];

describe('the same matter', () => {
  it.each<[string, Told, Told]>([
    [
      'told without diacritics, in other words',
      ALLEY,
      [
        'kiet 27/4 Le Ngo Cat ngap hoai moi khi mua, xin dat cong thoat nuoc',
        'P. Thuy Xuan, TP Hue',
      ],
    ],
    [
      'told in capitals, turned round',
      CANAL,
      [
        'XIN KINH PHÍ TU SỬA MƯƠNG KHUỔI HẺO, THÔN NÀ TÓ, RUỘNG ĐANG THIẾU NƯỚC VÌ MƯƠNG LỞ',
        'XÃ HỒNG THÁI, HUYỆN NA HANG',
      ],
    ],
    [
      'with an abbreviated road',
      SIGN,
      [
        'QL2C khúc thôn Đồng Mán chưa có biển báo, xe phóng ẩu, xin Sở GTVT cho cắm.',
        'xã Phú Thịnh, Yên Sơn',
      ],
    ],
    [
      'with letters of another composition and Ð for Đ',
      ALLEY,
      [
        `Ðề nghị làm cống ở kiệt 27/4 Lê Ngô Cát, mưa là ngập nặng`.normalize('NFD'),
        'phường Thuỷ Xuân, TP Huế',
      ],
    ],
    [
      'with sổ đỏ for the long name of the paper',
      [
        'Hồ sơ xin cấp giấy chứng nhận quyền sử dụng đất nộp hai năm chưa giải quyết, mong làm nhanh.',
        'xã Sơn Dương, Tuyên Quang',
      ],
      [
        'Bà con nộp hồ sơ làm sổ đỏ đã lâu chưa được cấp, đề nghị giải quyết nhanh.',
        'Sơn Dương, tỉnh Tuyên Quang',
      ],
    ],
    ['word for word', HEADS, HEADS],
  ])('%s', (_, a, b) => {
    expect(compare(a, b).same).toBe(true);
  });
});

describe('another matter, however alike the words', () => {
  it.each<[string, Told, Told, string]>([
    [
      'another alley',
      ALLEY,
      [ALLEY[0].replace('27/4', '31'), ALLEY[1]],
      'Khác đối tượng: Kiệt 27 4 / Kiệt 31',
    ],
    [
      'another canal',
      CANAL,
      [CANAL[0].replace('Khuổi Hẻo', 'Nà Pán'), CANAL[1]],
      'Khác đối tượng: Mương Khuổi Hẻo / Mương Nà Pán',
    ],
    [
      'another hamlet',
      SIGN,
      [SIGN[0].replace('Đồng Mán', 'Làng Hản'), SIGN[1]],
      'Khác vị trí: thôn Đồng Mán / thôn Làng Hản',
    ],
    [
      'another commune',
      SIGN,
      [SIGN[0], 'xã Đạo Viện, huyện Yên Sơn, Tuyên Quang'],
      'Khác địa bàn: xã Phú Thịnh / xã Đạo Viện',
    ],
    [
      'another group',
      HEADS,
      ['Y tế thôn phải lo nhiều việc mà phụ cấp thấp, đề nghị tỉnh tăng phụ cấp.', HEADS[1]],
      'Khác đối tượng thụ hưởng: Trưởng thôn / Y tế thôn',
    ],
    [
      'another level of school',
      ['Trường mầm non Hợp Thành thiếu phòng học, xin xây thêm.', 'xã Hợp Thành, Lào Cai'],
      ['Trường tiểu học Hợp Thành thiếu phòng học, xin xây thêm.', 'xã Hợp Thành, Lào Cai'],
      'Khác đối tượng: mầm non / tiểu học',
    ],
    [
      'another request',
      [
        'Nước máy của thôn Bình An đục và tanh, đề nghị kiểm tra nguồn nước.',
        'xã Bình An, Tuyên Quang',
      ],
      [
        'Nước máy của thôn Bình An tháng nào cũng tăng giá nước, đề nghị tính lại hóa đơn nước.',
        'xã Bình An, Tuyên Quang',
      ],
      'Khác yêu cầu: ',
    ],
    [
      'one thing put for another in a copied sentence',
      [
        'Chỗ đất trống cạnh sân kho thôn Hạ bỏ không đã lâu, mong xã cho làm vườn rau chung.',
        'xã Sơn Dương, Tuyên Quang',
      ],
      [
        'Chỗ đất trống cạnh sân kho thôn Hạ bỏ không đã lâu, mong xã cho dựng nhà kho mới.',
        'xã Sơn Dương, Tuyên Quang',
      ],
      'Khác đối tượng: làm vườn rau chung / dựng nhà kho mới',
    ],
  ])('%s', (_, a, b, why) => {
    expect(compare(a, b).same).toBe(false);
    expect(reasons(a, b).some((one) => one.startsWith(why))).toBe(true);
  });
});

describe('a comparison', () => {
  it('is the same both ways', () => {
    for (const a of [ALLEY, CANAL, SIGN, HEADS])
      for (const b of [ALLEY, CANAL, SIGN, HEADS]) {
        const [one, two] = [compare(a, b), compare(b, a)];
        expect([one.score, one.same]).toEqual([two.score, two.same]);
      }
  });

  it('puts the same thing above one beside it, and that above another subject', () => {
    const told: Told = ['Xin cắm biển báo trên QL 2C, thôn Đồng Mán.', SIGN[1]];
    const [same, beside, other] = [
      SIGN,
      [SIGN[0].replace('Đồng Mán', 'Làng Hản'), SIGN[1]] as const,
      HEADS,
    ].map((one) => compare(told, one).score);
    expect(same).toBeGreaterThan(beside ?? 1);
    expect(beside).toBeGreaterThan(other ?? 1);
  });

  it('knows the ward of today by the name of the old commune', () => {
    const old: Told = [
      'Bờ sông Bồ đoạn qua Phong An sạt lở, xin làm kè.',
      'xã Phong An, huyện Phong Điền, Thừa Thiên Huế',
    ];
    const now: Told = [
      'Sông Bồ lở vào nhà dân ở Phong An, mong sớm xây kè.',
      'phường Phong Thái, thành phố Huế',
    ];
    expect(compare(old, now).same).toBe(true);
  });

  it('keeps two old communes of one unit of today apart', () => {
    const one: Told = [
      'Xin nạo vét kênh cho dân lấy nước.',
      'xã Phú Thành, huyện Trà Ôn, Vĩnh Long',
    ];
    const two: Told = [
      'Kênh cạn, mong nạo vét lấy nước.',
      'xã Lục Sĩ Thành, huyện Trà Ôn, Vĩnh Long',
    ];
    expect(compare(one, two).same).toBe(false);
  });

  it.each([
    ['nothing', ''],
    ['one word ten thousand times', 'úng '.repeat(10_000)],
    ['names without end', 'đường Nguyễn Trãi, thôn 1, 2, 3, '.repeat(700)],
    ['no letters', '!!! ??? ((( )))'],
    ['what a regular expression chokes on', `${'a-'.repeat(5000)}!`],
  ])('bears %s', (_, text) => {
    const matter = readMatter(text, text);
    const { score } = compareMatters(matter, readMatter(...ALLEY));
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThan(1);
    expect(JSON.stringify(matter).length).toBeLessThan(40_000);
  });
});

describe('marks', () => {
  it('are shared by two spellings', () => {
    const plain: Told = ['kiet 27/4 Le Ngo Cat ngap', 'P. Thuy Xuan, TP Hue'];
    expect(marksOf(readMatter(...plain))).toEqual(
      expect.arrayContaining(['zzmalley274', 'zzmnlengocat']),
    );
    const [one, two] = [ALLEY, plain].map((told) => marksOf(readMatter(...told)));
    expect(one?.filter((mark) => two?.includes(mark)).length).toBeGreaterThanOrEqual(3);
  });

  it('are lexemes, and few', () => {
    const marks = marksOf(readMatter('thôn 1, 2, 3, 4, 5, '.repeat(300), CANAL[1]));
    expect(marks.length).toBeLessThanOrEqual(24);
    for (const mark of marks) expect(mark).toMatch(/^zzm[a-z0-9]+$/);
  });
});

describe('the same words', () => {
  const LITTER: Told = ['bo rac bua bai sai quy dinh', 'phường Tây Lộc'];

  it.each<[string, Told, boolean]>([
    ['at the same place', LITTER, true],
    ['with their marks', ['Bỏ rác bừa bãi, sai quy định.', 'Phường Tây Lộc'], true],
    ['where one names the spot', [LITTER[0], 'kiệt 240 Nguyễn Trãi, phường Tây Lộc, TP Huế'], true],
    ['of another ward', [LITTER[0], 'phường Vỹ Dạ'], false],
    ['and one more', [`${LITTER[0]} khu chợ`, LITTER[1]], false],
  ])('%s', (_, told, isSame) => {
    expect(compare(LITTER, told)).toMatchObject(
      isSame ? { score: 1, same: true } : { same: false },
    );
    expect(compare(told, LITTER).same).toBe(isSame);
  });

  it('that are none are no matter', () => {
    expect(compare(['', LITTER[1]], ['', LITTER[1]]).same).toBe(false);
  });

  it('from two alleys of a ward are two matters', () => {
    const at = (alley: string): Told => [LITTER[0], `kiệt ${alley}, phường Tây Lộc, TP Huế`];
    expect(compare(at('240'), at('12')).same).toBe(false);
  });
});

describe('a name', () => {
  const named = (text: string) => readMatter(text, 'xã Lộc Hà').objects.map(({ typed }) => typed);

  it.each([
    ['Các thôn hưởng phụ cấp quá thấp, đề nghị tăng', []],
    ['thôn hưởng phụ cấp quá thấp', []],
    ['NGA BA GIANG HU HONG', ['NGA BA GIANG']],
    ['NGÃ BA GIANG XUỐNG CẤP', ['NGÃ BA GIANG']],
    ['CÁC THÔN HƯỞNG PHỤ CẤP QUÁ THẤP', []],
    ['duong vao thon dong man bi ngap', ['thon dong man']],
  ])('ends before what happens there: %s', (text, names) => {
    expect(named(text)).toEqual(names);
  });

  it('of several of a kind shows by its capital', () => {
    expect(named('Đề nghị kéo điện cho các thôn Nà Tó, Nà Mát.')).toEqual(
      expect.arrayContaining(['thôn Nà Tó', 'thôn Nà Mát']),
    );
  });
});

it('gives as reasons only words that stand in the texts', () => {
  const tellings: readonly Told[] = [
    ['Mặt đường đầy hố to, xe máy ngã liên tục, xin vá lại.', 'xã Lộc Hà'],
    ['Đường nhiều ổ voi, đề nghị duy tu.', 'xã Lộc Hà'],
    ['Nước giếng hôi tanh, taluy sau nhà đất trượt xuống.', 'xã Lộc Hà'],
    ['Xin làm bờ rào nhà trẻ thôn Hạ, cổng hư.', 'xã Lộc Hà'],
    ['Tiền điện tháng này tăng gấp đôi, yêu cầu giải thích.', 'xã Lộc Hà'],
  ];
  for (const a of tellings)
    for (const b of tellings) {
      const words = compare(a, b).reasons.flatMap((one) => one.words);
      const said = `${a.join(' ')} ${b.join(' ')}`.replaceAll(/[.,]/g, '').toLowerCase();
      for (const part of words.flatMap((one) => one.split(/ \/ |, /)))
        expect(said).toContain(part.toLowerCase());
    }
});
