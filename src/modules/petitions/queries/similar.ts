import { sql } from 'kysely';
import { compareMatters, readMatter } from '#src/council/matching/index.ts';
import type { MatchReason, Matter } from '#src/council/matching/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import type { PetitionState } from '../schema.ts';
import { candidatesOf } from './candidates.ts';
import type { Candidate } from './candidates.ts';
import { rarityOf } from './rarity.ts';
import { seenBy } from './seen-by.ts';
import { ownReasons, speltAs } from './spelt.ts';
import { searchFor } from './tiers.ts';
import type { Bounds } from './tiers.ts';

export interface MatchedPetition {
  readonly id: string;
  readonly code: string;
  readonly score: number;
  /** Same object, same place down to the section, same request; anything else is related. */
  readonly same: boolean;
  readonly reasons: readonly MatchReason[];
}

export interface SimilarPetition extends MatchedPetition {
  /** Empty where the reader may not see the petition; so are its session and what stands for it. */
  readonly title: string;
  readonly isVisible: boolean;
  readonly sessionName: string | null;
  readonly state: PetitionState;
  readonly receivedOn: string;
  readonly councilId: string;
  readonly sessionId: string | null;
  /** The code of the petition that stands for this one, where it was merged. */
  readonly mergedInto: string | null;
}

export interface SimilarQuestion {
  readonly text: string;
  readonly place: string;
  /** The petition asked about, which is no candidate. */
  readonly except?: string;
  readonly limit?: number;
}

const MOST_SHOWN = 10;
/** Below this two petitions have little more in common than their language. */
const FLOOR = 0.3;
type Reach = Bounds & { readonly candidates: number };
const ONE: Reach = { terms: 18, limit: 2_500, rows: 6_000, paired: 3, telling: 99, candidates: 50 };
const MANY: Reach = { terms: 12, limit: 1_500, rows: 500, paired: 3, telling: 4, candidates: 30 };
/** For lists of thousands: only rows that share most of the rarest words are compared at all. */
const QUICK: Reach = { terms: 5, limit: 40, rows: 120, paired: 0, telling: 0, candidates: 3 };
const QUICK_SHARE = 0.55;

interface Match {
  readonly id: string;
  readonly score: number;
  readonly same: boolean;
  readonly reasons: readonly MatchReason[];
}

/** What in the actor's whole tenant may be the same matter or a related one, best first. */
export async function similarPetitions(
  db: Db,
  actor: Actor,
  ask: SimilarQuestion,
): Promise<SimilarPetition[]> {
  const matter = readMatter(ask.text, ask.place);
  const search = searchFor(matter, await rarityOf(db), ONE);
  const [candidates = []] = await candidatesOf(db, actor.tenantId, [search], ONE.candidates);
  const others = candidates.filter(({ id }) => id !== ask.except);
  const best = bestOf(matter, others, ask.limit ?? MOST_SHOWN).map((match) => ({
    ...match,
    reasons: match.reasons.map((reason) => speltAs(ask.text, reason)),
  }));
  return await shown(db, actor, `${ask.text} ${ask.place}`, best);
}

/** For many matters at once, as an import asks: codes and reasons in the asked words, nothing else. */
export async function similarInBulk(
  db: Db,
  tenantId: string,
  matters: readonly Matter[],
  limit: number,
  isQuick = false,
): Promise<readonly (readonly MatchedPetition[])[]> {
  const rarity = await rarityOf(db);
  const reach = isQuick ? QUICK : MANY;
  const searches = matters.map((matter) => searchFor(matter, rarity, reach));
  const least = isQuick ? QUICK_SHARE : 0;
  const candidates = await candidatesOf(db, tenantId, searches, reach.candidates, least);
  const best = matters.map((matter, at) => bestOf(matter, candidates[at] ?? [], limit));
  const codes = await codesOf(db, tenantId, [...new Set(best.flat().map(({ id }) => id))]);
  return best.map((list, at) =>
    list.map((match) => ({
      ...match,
      code: codes.get(match.id) ?? '',
      reasons: ownReasons(toldIn(matters[at]), match.reasons),
    })),
  );
}

/** All that a matter was read from, folded. */
function toldIn(matter: Matter | undefined): string {
  return [matter?.key, ...(matter?.places ?? []).map(({ name }) => name)].join(' ');
}

function bestOf(matter: Matter, candidates: readonly Candidate[], limit: number): Match[] {
  return candidates
    .map((candidate) => ({ id: candidate.id, ...compareMatters(matter, candidate.matter) }))
    .filter(({ score, same }) => same || score >= FLOOR)
    .toSorted(
      (a, b) => Number(b.same) - Number(a.same) || b.score - a.score || (a.id < b.id ? 1 : -1),
    )
    .slice(0, limit);
}

async function codesOf(
  db: Db,
  tenantId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('petitions')
    .select(['id', 'code'])
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, code }) => [id, code]));
}

type Facts = Omit<SimilarPetition, keyof Match>;

async function shown(
  db: Db,
  actor: Actor,
  asked: string,
  matches: readonly Match[],
): Promise<SimilarPetition[]> {
  if (matches.length === 0) return [];
  const { rows } = await sql<Facts & { id: string }>`
    select p.id, p.code, p.title, coalesce(${seenBy(actor)}, false) as "isVisible",
      s.name as "sessionName", p.state, p.received_on as "receivedOn", p.council_id as "councilId",
      p.session_id as "sessionId", m.code as "mergedInto"
    from petitions p
    left join petitions m on m.tenant_id = p.tenant_id and m.id = p.merged_into
    left join council_sessions s on s.tenant_id = p.tenant_id and s.id = p.session_id
    where p.tenant_id = ${actor.tenantId}
      and p.id = any(${matches.map(({ id }) => id)}::uuid[])`.execute(db);
  const facts = new Map(rows.map((row) => [row.id, row]));
  return matches.flatMap((match) => {
    const row = facts.get(match.id);
    if (!row) return [];
    if (row.isVisible) return [{ ...row, ...match }];
    const hidden = { title: '', sessionName: null, sessionId: null, mergedInto: null };
    return [{ ...row, ...match, ...hidden, reasons: ownReasons(asked, match.reasons) }];
  });
}
