/**
 * Words that people make passwords of: those of published leaks, of Vietnamese keyboards, of the council and its
 * product. A password that is nothing but these, with digits and signs around them, is refused.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `password passwort passwd pass qwerty qwertyuiop qwert asdf asdfgh asdfghjkl zxcvb zxcvbn zxcvbnm azerty qaz wsx
  edc letmein welcome monkey dragon master shadow sunshine princess football baseball basketball soccer superman
  batman iloveyou loveyou love lovely trustno michael jordan harley ranger hunter buster thomas tigger robert
  charlie andrew michelle jessica pepper daniel jennifer joshua maggie summer winter spring autumn ashley nicole
  chelsea matthew access yankees dallas austin thunder taylor matrix william corvette hello martin heather secret
  merlin diamond ginger hammer silver anthony justin bailey patrick internet computer starwars orange samsung
  iphone google facebook gmail yahoo hotmail zalo youtube tiktok pokemon naruto mustang killer flower cookie
  chocolate banana cheese freedom whatever ninja hottie angel angels junior admin administrator root user guest
  test demo login default changeme temp temporary system server database oracle manager office word excel monday
  tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december abc abcd abcde abcdef abcxyz xyz aaa
  matkhau matkhaumoi mat khau anhyeuem emyeuanh yeuem yeuanh yeuemnhieu yeu anh em nhoem nho tinhyeu tinh hanhphuc
  giadinh bome mebo concuame congai contrai banthan xinchao chao xin taolao vietnam viet nam hanoi saigon hochiminh
  tphcm danang haiphong cantho hue dalat nhatrang vungtau langson laocai sonla laichau dienbien tuyenquang
  thainguyen phutho bacninh hungyen ninhbinh thanhhoa nghean hatinh quangtri quangngai gialai daklak khanhhoa
  lamdong dongnai tayninh dongthap vinhlong angiang camau quangninh caobang pleiku quynhon binhdinh nguyen tran
  phan pham hoang huynh vu vo dang bui do ho ngo duong ly
  hdnd ubnd ubmttq mttq hoidong nhandan hoidongnhandan thuongtruc thuong truc uyban chutich pho chu tich
  vanphong van phong chuyenvien daibieu dai bieu canbo congchuc cong chuc quantri quantrivien tinh xa phuong so
  ban kiennghi kien nghi cutri cu tri nghisu nghi su totrinh kehoach baocao ketluan phienhop kyhop doimatkhau doi
  khongcomatkhau khongnho khong co taikhoan nguoidung nhanvien congty thanhpho hanhchinh dang doan bacho dangcongsan
  cong san chinhphu quochoi phapluat tinhoc maytinh`
    .split(/\s+/)
    .filter(Boolean),
);

const LONGEST = Math.max(...[...COMMON_WORDS].map((word) => word.length));

/** Digits and signs that stand for letters. */
const LEET: Readonly<Record<string, string>> = {
  '@': 'a',
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  $: 's',
};

const plainLetters = (text: string): string =>
  text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd');

/** Whether the letters are common words one after the other, three at most. */
function isRowOfWords(letters: string, most = 3): boolean {
  if (COMMON_WORDS.has(letters)) return true;
  if (most === 1) return false;
  for (let at = Math.min(LONGEST, letters.length - 1); at >= 2; at -= 1) {
    if (COMMON_WORDS.has(letters.slice(0, at)) && isRowOfWords(letters.slice(at), most - 1))
      return true;
  }
  return false;
}

/** As many digits and signs beside the words as people add to please a rule. */
const TRIMMINGS = 8;

/** `Hdnd@2026!`, `P4ssw0rd`, `nghi-su-123`: common words with a few digits and signs. */
export function isCommonWords(password: string): boolean {
  const plain = plainLetters(password);
  const core = plain.replaceAll(/^\P{L}+|\P{L}+$/gu, '');
  const readings = [plain, core.replaceAll(/[@01345$]/g, (sign) => LEET[sign] ?? sign)];
  return readings.some((reading) => {
    const letters = reading.replaceAll(/\P{L}/gu, '');
    return plain.length - letters.length <= TRIMMINGS && isRowOfWords(letters);
  });
}
