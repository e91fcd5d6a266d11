import { searchKey } from '#src/platform/text/search-key.ts';
import { COMMON_WORDS } from '../lists/common-words.ts';
import { REQUESTS } from '../lists/requests.ts';
import { SUBJECTS } from '../lists/subjects.ts';

// Common folded words that names are often made of all the same: Thái An, Đồng Tâm, Nà Vàng.
const ALSO_NAMES =
  'an ba chinh chu da dai dan dao dong dung ha hai hang ki kien lai lam lan lang long ma mai minh mo nam nang nghia nhan nhat nho oai phong phu que quan son ta tam tan thanh thi thien thuong tien tinh toan tri trung truc tu tung van vi vien vinh hoa hop hung cam cau cay chau';

const binders = new Set(COMMON_WORDS.split(/\s+/));
for (const word of ALSO_NAMES.split(' ')) binders.delete(word);

/** May this word be part of a name where no capitals tell? */
export function isNameWord(key: string): boolean {
  return !binders.has(key) && (key.length > 1 || /\d/.test(key));
}

const pairs = new Set(
  [...Object.values(SUBJECTS), ...Object.values(REQUESTS)]
    .flatMap((all) => all.split(', '))
    .flatMap((wording) => {
      const words = searchKey(wording).split(' ');
      return words.slice(1).map((word, at) => `${words[at]} ${word}`);
    }),
);

/** `đường bê tông`, `đường nội đồng`: what stands behind the head is a sort, not a name. */
export function isCommonPair(name: string): boolean {
  return pairs.has(name.split(' ', 2).join(' '));
}
