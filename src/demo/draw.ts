import type { Case } from './cases.ts';
import { CASES } from './cases.ts';
import type { Fate } from './plan.ts';
import { COMMUNE_PLANS, LOC_HA_PLAN, PROVINCE_PLAN } from './plan.ts';
import { COMMUNE_CODES, LOC_HA, PROVINCE } from './places.ts';

/** A petition with the place and the fate it was drawn for. */
export interface Drawn {
  readonly petition: Case;
  readonly councilCode: string;
  readonly round: number;
  readonly fate: Fate;
}

type Slot = Omit<Drawn, 'petition'>;
type Wish = { readonly tiers: readonly Case['tier'][]; readonly fate: Case['fate'] };

const SOLVED: ReadonlySet<Fate> = new Set(['resolved', 'discrepancy', 'reopened']);
const EXPLAINED: ReadonlySet<Fate> = new Set(['explained', 'assemblyAnswered']);
const CONSIDERED: ReadonlySet<Fate> = new Set([
  'following',
  'notPossible',
  'askedAgain',
  'answered',
  'answeredLate',
  'upAnswered',
  'downAnswered',
]);

/** These name places in Hà Tĩnh itself. */
const AT_HOME: Readonly<Record<string, string>> = { P049: '18562', P050: '18562', P240: '18823' };

function slots(): Slot[] {
  const plans = [
    { councilCode: PROVINCE, plan: PROVINCE_PLAN },
    { councilCode: LOC_HA, plan: LOC_HA_PLAN },
    ...COMMUNE_CODES.filter((code) => code !== LOC_HA).map((councilCode, index) => ({
      councilCode,
      plan: COMMUNE_PLANS[index % COMMUNE_PLANS.length] ?? [],
    })),
  ];
  return plans.flatMap(({ councilCode, plan }) =>
    plan.flatMap((part, round) =>
      Object.entries(part).flatMap(([fate, count]) =>
        Array.from({ length: count }, () => ({ councilCode, round, fate: fate as Fate })),
      ),
    ),
  );
}

function wishOf({ councilCode, fate }: Slot): Wish {
  const wanted = SOLVED.has(fate)
    ? 'solved'
    : EXPLAINED.has(fate)
      ? 'explained'
      : CONSIDERED.has(fate)
        ? 'considering'
        : null;
  if (fate.startsWith('assembly')) return { tiers: ['central'], fate: wanted };
  if (councilCode !== PROVINCE || fate.startsWith('down')) {
    return { tiers: ['commune', 'province'], fate: wanted };
  }
  return { tiers: ['province', 'central'], fate: wanted };
}

function liking(petition: Case, slot: Slot, wish: Wish): number {
  const home = AT_HOME[petition.id];
  if (home !== undefined) return home === slot.councilCode ? 100 : -100;
  const tier = wish.tiers.indexOf(petition.tier);
  const place = tier === -1 ? 0 : 20 - 5 * tier;
  if (slot.fate === 'duplicate') return place + (petition.id === 'P261' ? 50 : 0);
  if (wish.fate === null) return place - (petition.answer === null ? 0 : 8);
  return place + (petition.fate === wish.fate ? 12 : 0) + (petition.answer === null ? 0 : 4);
}

/** Deals the petitions out: those whose known end matters first, each slot the one it likes best. */
export function draw(): readonly Drawn[] {
  const left = new Set(CASES);
  const all = slots().map((slot) => ({ slot, wish: wishOf(slot) }));
  const picky = all.toSorted((a, b) => Number(b.wish.fate !== null) - Number(a.wish.fate !== null));
  const drawn = picky.map(({ slot, wish }): Drawn => {
    const best = [...left].toSorted((a, b) => liking(b, slot, wish) - liking(a, slot, wish))[0];
    if (!best) throw new Error('the plan has more places than there are petitions');
    left.delete(best);
    return { petition: best, ...slot };
  });
  if (left.size > 0) throw new Error(`${left.size} petitions have no place in the plan`);
  return drawn;
}
