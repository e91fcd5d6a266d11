import type { Telling } from '../telling.ts';

/** Pairs in which a syllable is not the thing it looks like: no bridge in “yêu cầu”, no street in “thành phố”. */
const DECOYS: ReadonlySet<string> = new Set(
  `yeu cau, nhu cau, toan cau, dia cau, thanh pho, cu tri, gia dinh, dinh chi, ho so, ho dan, dong bao, hop dong, hoi dong,
cong dong, lao dong, hoat dong, hanh dong, chu dong, dong vien, dong y, cong dan, ban bi, can bo, luong thuc, chat luong, so luong,
san luong, nang luong, kha nang, dan so, co so, ho tro, ho khau, cho biet, cho hay, den bu, dap ung, bao dam, dam bao, quan ly,
quan li, to chuc, to hop, doi voi, doi song, doi tuong, thay doi, khu vuc, vung sau, vung xa, ap luc, ap dung, buc xuc, loi ich,
nong truong, lam truong, thi truong, moi truong, truong hop, hien truong, quang truong, hoi truong, chu truong, phi ly, le phi, chi phi, kinh phi, kinh te, kinh doanh, kinh nghiem, than kinh, mien phi, thuoc xa, thuoc huyen, thuoc tinh, thuoc dia, ban nganh, ban hanh, bo nganh`.split(
    /,\s+/,
  ),
);

/** Is this syllable one half of such a pair? */
export function isDecoy({ words }: Telling, at: number): boolean {
  const [last, here, next] = [words[at - 1]?.key, words[at]?.key, words[at + 1]?.key];
  return DECOYS.has(`${last} ${here}`) || DECOYS.has(`${here} ${next}`);
}
