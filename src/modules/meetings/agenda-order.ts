/** How items stand among each other: two levels, no more. */
export interface Placed {
  readonly id: string;
  readonly parentId: string | null;
}

export const ITEM_STEPS = ['up', 'down', 'indent', 'outdent'] as const;
export type ItemStep = (typeof ITEM_STEPS)[number];

interface Branch {
  readonly id: string;
  readonly children: readonly string[];
}

/** Items as stored, laid out parent before child. A child whose parent is missing stands by itself. */
export function inOrder<T extends Placed & { readonly position: number }>(
  items: readonly T[],
): readonly T[] {
  const known = new Set(items.map(({ id }) => id));
  const sorted = items.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  const isTop = (item: T): boolean => item.parentId === null || !known.has(item.parentId);
  return sorted
    .filter(isTop)
    .flatMap((top) => [top, ...sorted.filter((item) => item.parentId === top.id && !isTop(item))]);
}

/** The arrangement after one step of an item, or null where that step leads nowhere. */
export function stepped(
  items: readonly Placed[],
  id: string,
  step: ItemStep,
): readonly Placed[] | null {
  const branches = branchesOf(items);
  const at = branches.findIndex((branch) => branch.id === id);
  const moved = at === -1 ? childStepped(branches, id, step) : topStepped(branches, at, step);
  return moved && flatten(moved);
}

function topStepped(branches: readonly Branch[], at: number, step: ItemStep): Branch[] | null {
  const branch = branches[at];
  const before = branches[at - 1];
  if (!branch) return null;
  if (step === 'up') return swapped(branches, at - 1);
  if (step === 'down') return swapped(branches, at);
  if (step === 'outdent' || !before || branch.children.length > 0) return null;
  const grown = { ...before, children: [...before.children, branch.id] };
  return branches.filter((one) => one !== branch).map((one) => (one === before ? grown : one));
}

function childStepped(branches: readonly Branch[], id: string, step: ItemStep): Branch[] | null {
  const at = branches.findIndex(({ children }) => children.includes(id));
  const parent = branches[at];
  if (!parent) return null;
  const index = parent.children.indexOf(id);
  const withChildren = (children: readonly string[]): Branch[] =>
    branches.map((one) => (one === parent ? { ...one, children } : one));
  if (step === 'up' || step === 'down') {
    const children = swapped(parent.children, step === 'up' ? index - 1 : index);
    return children && withChildren(children);
  }
  if (step === 'indent') return null;
  const left = withChildren(parent.children.filter((child) => child !== id));
  return left.toSpliced(at + 1, 0, { id, children: [] });
}

function swapped<T>(list: readonly T[], at: number): T[] | null {
  const [first, second] = [list[at], list[at + 1]];
  if (first === undefined || second === undefined || at < 0) return null;
  return list.toSpliced(at, 2, second, first);
}

function branchesOf(items: readonly Placed[]): Branch[] {
  return items
    .filter(({ parentId }) => parentId === null)
    .map(({ id }) => ({
      id,
      children: items.filter((item) => item.parentId === id).map((item) => item.id),
    }));
}

function flatten(branches: readonly Branch[]): Placed[] {
  return branches.flatMap(({ id, children }) => [
    { id, parentId: null },
    ...children.map((child) => ({ id: child, parentId: id })),
  ]);
}

/** The order as a form carries it: ids in a row, those of the second level with `>` before them. */
export function writeOrder(items: readonly Placed[]): string {
  return items.map(({ id, parentId }) => (parentId === null ? id : `>${id}`)).join(',');
}

/** Reads what `writeOrder` wrote; null where it is no arrangement of two levels. */
export function readOrder(text: string): readonly Placed[] | null {
  const placed: Placed[] = [];
  let top: string | null = null;
  for (const part of text.split(',').filter((one) => one !== '')) {
    const isChild = part.startsWith('>');
    const id = isChild ? part.slice(1) : part;
    if (isChild && top === null) return null;
    placed.push({ id, parentId: isChild ? top : null });
    if (!isChild) top = id;
  }
  return new Set(placed.map(({ id }) => id)).size === placed.length ? placed : null;
}

/** The same items, none missing, none new. */
export function isSameSet(one: readonly Placed[], other: readonly Placed[]): boolean {
  const ids = new Set(one.map(({ id }) => id));
  return one.length === other.length && other.every(({ id }) => ids.has(id));
}
