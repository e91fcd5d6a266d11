import { sql } from 'kysely';
import type { RawBuilder, SqlBool } from 'kysely';
import { petitionConditions } from '#src/modules/petitions/index.ts';
import type { Outcome } from '#src/modules/petitions/index.ts';
import type { PublicLabel } from '#src/modules/petitions/schema.ts';

/** Beside the public labels: anything that was answered, and what the place confirmed on the ground. */
export const PUBLIC_GROUPS = ['replied', 'confirmed'] as const;
export type PublicGroup = (typeof PUBLIC_GROUPS)[number];

export interface PublicAsk {
  readonly tenantId: string;
  readonly councilId?: string | undefined;
  readonly unitCode?: string | undefined;
  readonly field?: string | undefined;
  readonly state?: PublicLabel | PublicGroup | undefined;
  readonly sessionId?: string | undefined;
  readonly contactCode?: string | undefined;
  /** The voter contact at which results were told. */
  readonly toldAtCode?: string | undefined;
  /** The rows behind one of the council's figures: the words of the register itself. */
  readonly figure?: PublicFigure | undefined;
  readonly text?: string | undefined;
  /** Most of the words instead of all; the name of the place counts as words too. */
  readonly isNear?: boolean | undefined;
  /** The code of the last petition read; no id ever leaves. */
  readonly cursor?: string | undefined;
  readonly order?: 'newest' | 'answered' | 'approved';
  readonly limit: number;
}

/** How far petitions received since a day have come. */
export interface PublicFigure {
  readonly outcome: Outcome;
  readonly from: string;
  readonly today: string;
}

type Condition = RawBuilder<unknown>;

/** What is asked of a petition `p`, its words aside. */
export function askedOf(ask: PublicAsk): RawBuilder<SqlBool> {
  const { unitCode, field, sessionId, contactCode, toldAtCode, state, figure } = ask;
  const parts: readonly Condition[] = [
    sql`true`,
    ...(unitCode === undefined ? [] : [sql`p.unit_code = ${unitCode}`]),
    ...(field === undefined ? [] : [sql`p.field_code = ${field}`]),
    ...(sessionId === undefined ? [] : [sql`p.session_id = ${sessionId}`]),
    ...(contactCode === undefined ? [] : [broughtBy(ask.tenantId, contactCode)]),
    ...(toldAtCode === undefined ? [] : [toldAt(ask.tenantId, toldAtCode)]),
    ...(state === undefined ? [] : [inState(state)]),
    ...(figure === undefined ? [] : [behind(figure)]),
  ];
  return sql<SqlBool>`${sql.join(parts, sql` and `)}`;
}

const broughtBy = (tenantId: string, code: string): Condition => sql`p.contact_id = (
  select v.id from voter_contacts v where v.tenant_id = ${tenantId} and v.code = ${code})`;

const toldAt = (tenantId: string, code: string): Condition => sql`p.id in (
  select t.petition_id from petition_tellings t
  join voter_contacts v on v.tenant_id = t.tenant_id and v.id = t.contact_id
  where t.tenant_id = ${tenantId} and t.taken_back_at is null and v.code = ${code})`;

const behind = ({ outcome, from, today }: PublicFigure): Condition =>
  petitionConditions({ scope: 'own', outcome, from }, today);

function inState(state: PublicLabel | PublicGroup): Condition {
  if (state === 'replied') return sql`p.answered_on is not null`;
  if (state === 'confirmed') return sql`p.check_finding = 'matches'`;
  return sql`p.public_label = ${state}`;
}
