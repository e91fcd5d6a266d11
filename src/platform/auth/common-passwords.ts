/**
 * The commonest passwords of ten characters or more in published leaks, and what an office would
 * think of first. Shorter ones are refused by their length already. Compared without case.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `1234567890 0123456789 0987654321 9876543210 12345678910 123456789a a123456789 1234567891
  12345678901 123456789012 1q2w3e4r5t 1q2w3e4r5t6y qwertyuiop qwerty12345 qwerty123456 asdfghjkl1
  1qaz2wsx3edc zaq12wsxcde password12 password123 password1234 password12345 p@ssw0rd123 passw0rd123
  p@ssword123 admin12345 admin123456 administrator adminadmin quantri123 quantrivien iloveyou123
  anhyeuem123 anhyeuem1234 emyeuanh123 yeuemnhieu matkhau123 matkhau1234 matkhau12345 matkhau123456
  matkhaumoi vietnam123 vietnam1234 vietnam12345 vietnam1975 vietnam1945 vietnam2024 vietnam2025
  vietnam2026 hanoi123456 saigon12345 hochiminh1 hochiminh123 tuongvi123 hdnd123456 hdnd@12345
  hoidongnhandan thuongtruc ubnd123456 vanphong123 vanphong1234 canbo12345 congchuc123 nghisu1234
  nghisu12345 nghisu2026 doimatkhau doimatkhau123 khongcomatkhau abcdefghij abcd123456 abc1234567
  abc123456789 abcdef123456 aa12345678 aa123456789 zxcvbnm123 1111111111 0000000000 9999999999
  8888888888 6666666666 1122334455 112233445566 1231231231 123123123123 1212121212 0909090909
  aaaaaaaaaa welcome123 welcome1234 changeme123 letmein123 dragon12345 football123 princess123
  sunshine123 superman123 michael123 computer123 internet123 google12345 facebook123 samsung123
  iphone12345 taikhoan123 nguoidung123 nhanvien123 congty12345 thanhpho123 gialai12345 hatinh12345
  bacho12345 bacho1890 dangcongsan xinchao123 xinchaoban chaomung123`
    .split(/\s+/)
    .filter(Boolean),
);
