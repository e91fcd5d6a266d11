import { searchKey } from '#src/platform/text/search-key.ts';

/** Wrongs that only a complaint or a denunciation procedure may examine (Law on Denunciation 2018, art. 2). */
const WRONGS: readonly string[] = [
  'to cao',
  'to giac',
  'nhan hoi lo',
  'hoi lo',
  'tham o',
  'tham nhung',
  'an chan',
  'an bot',
  'voi vinh',
  'vong tien',
  'nhan tien',
  'chung chi',
  'dut lot',
  'lot tay',
  'sach nhieu',
  'nhung nhieu',
  'bao ke',
  'bao che',
  'chiem doat',
  'lam dung chuc vu',
  'loi dung chuc vu',
  'lam quyen',
  'lap khong chung tu',
  'khai khong',
  'rut ruot',
  'gia mao chu ky',
  'lua dao',
  'tieu cuc',
  'danh nguoi',
  'hanh hung',
];
/** Who can be accused: somebody who holds an office or is named. */
const HOLDERS: readonly string[] = [
  'can bo',
  'cong chuc',
  'chu tich',
  'pho chu tich',
  'bi thu',
  'giam doc',
  'truong phong',
  'hieu truong',
  'truong thon',
  'to truong',
  'truong ap',
  'truong cong an',
  'cong an',
  'canh sat',
  'dia chinh',
  'ke toan',
  'thu quy',
  'kiem lam',
  'thue',
  'ong',
  'ba',
];

export interface Accusation {
  /** The folded words that say what somebody is said to have done. */
  readonly wrongs: readonly string[];
  /** The folded words for who is said to have done it; empty where nobody is. */
  readonly holders: readonly string[];
}

/** What in a text accuses somebody, or null. It proposes to hold the text back; a person decides. */
export function accusationIn(text: string, namesFound: number): Accusation | null {
  const key = ` ${searchKey(text)} `;
  const wrongs = WRONGS.filter((wrong) => key.includes(` ${wrong} `));
  if (wrongs.length === 0) return null;
  const holders = HOLDERS.filter((holder) => key.includes(` ${holder} `)).filter(
    (holder) => namesFound > 0 || (holder !== 'ong' && holder !== 'ba'),
  );
  return holders.length === 0 && namesFound === 0 ? null : { wrongs, holders };
}
