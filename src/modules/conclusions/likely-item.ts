import { searchKey } from '#src/platform/text/search-key.ts';

interface Item {
  readonly id: string;
  readonly title: string;
  readonly state?: string;
}

/** What titles and conclusions say of every matter: it tells none from another. */
const GENERIC = new Set(
  `ra soat|thuc hien|ket luan|bao cao|kien nghi|ket qua|giai quyet|tinh hinh|noi dung|to trinh|
cho y|y kien|xem xet|chuan bi|du thao|de nghi|phien hop|phien truoc|ky hop|nghi quyet|cu tri|
to chuc|trien khai|thong qua|danh gia|theo doi|giam sat|nhiem vu|chuong trinh|ke hoach|cong tac|
hoi dong|nhan dan|uy ban|thuong truc|don doc|tiep tuc|bo sung|hoan thanh|mot so|linh vuc|dia ban`
    .split('|')
    .map((pair) => pair.trim()),
);
const LINKING = new Set('va ve cua cac nhung viec theo voi duoc'.split(' '));
/** One pair in common may be chance where another item is under way. */
const CLEAR = 2;

/**
 * The agenda item a conclusion most likely belongs to: the one under way, unless the words of its own of
 * another stand there clearly. Null where nothing tells, so that a person chooses.
 */
export function likelyItem(
  agenda: readonly Item[],
  before: string,
  content: string,
): string | null {
  const items = agenda.filter(({ state }) => state !== 'withdrawn' && state !== 'deferred');
  const near = pairsOf(`${before.slice(-400)} ${content}`);
  const scored = items.map((item) => scoreOf(item, items, near));
  const running = scored.find(({ item }) => item.state === 'current');
  const best = scored.toSorted((a, b) => b.shared - a.shared)[0];
  if (!best) return null;
  if (running) {
    const isClear = best.shared >= CLEAR || (best.shared > 0 && best.shared === best.own);
    return (isClear && best.shared > running.shared ? best : running).item.id;
  }
  return best.shared > 0 || items.length === 1 ? best.item.id : null;
}

function scoreOf(item: Item, items: readonly Item[], near: ReadonlySet<string>) {
  const others = items.filter(({ id }) => id !== item.id).map(({ title }) => pairsOf(title));
  const own = [...pairsOf(item.title)].filter((pair) => !others.some((each) => each.has(pair)));
  return { item, own: own.length, shared: own.filter((pair) => near.has(pair)).length };
}

/** Syllables two by two: a word of Vietnamese is mostly two of them. */
function pairsOf(text: string): ReadonlySet<string> {
  const syllables = searchKey(text).split(/[^a-z0-9]+/u);
  const isTaken = new Set<number>();
  for (let at = 0; at + 1 < syllables.length; at += 1) {
    if (GENERIC.has(`${syllables[at]} ${syllables[at + 1]}`)) isTaken.add(at).add(at + 1);
  }
  const says = (at: number) =>
    !isTaken.has(at) && !LINKING.has(syllables[at] ?? '') && !/^\d*$/.test(syllables[at] ?? '');
  return new Set(
    syllables.flatMap((one, at) =>
      at + 1 < syllables.length && says(at) && says(at + 1) ? [`${one} ${syllables[at + 1]}`] : [],
    ),
  );
}
