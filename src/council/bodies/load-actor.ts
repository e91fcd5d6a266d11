import { sql } from 'kysely';
import { dayAt } from '#src/council/calendar/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { bodiesActedFor } from './rules.ts';
import { seatPermissions } from './permissions.ts';
import type { BodyKind, SeatRole } from './schema.ts';

export interface ActorRef extends Pick<
  Actor,
  'tenantId' | 'personId' | 'accountId' | 'login' | 'locale' | 'via' | 'scopes'
> {
  /** The seat to work from; where it is not in force, the first that is. */
  readonly seatId?: string | null;
  /** The instant whose day decides which seats are in force. */
  readonly at: Date;
}

interface SeatFound {
  seat_id: string;
  role: SeatRole;
  full_name: string;
  body_id: string;
  body_kind: BodyKind;
  body_name: string;
  body_short_name: string;
  parent_id: string | null;
  parent_kind: BodyKind | null;
  council_id: string;
  unit_code: string;
  tier: 'province' | 'commune';
  standing_id: string | null;
  hidden_rooms: readonly string[] | null;
  leads_tenant: boolean;
}

/** The person with the seat they work from today, or null where no seat is in force. */
export async function loadActor(db: Db | Tx, ref: ActorRef): Promise<Actor | null> {
  const today = dayAt(ref.at);
  const { rows } = await sql<SeatFound>`
    select s.id as seat_id, s.role, p.full_name, b.id as body_id, b.kind as body_kind,
      b.name as body_name, b.short_name as body_short_name, parent.id as parent_id, parent.kind as parent_kind,
      c.id as council_id, c.unit_code, u.tier,
      (select sc.id from bodies sc where sc.tenant_id = c.tenant_id and sc.council_id = c.id
        and sc.kind = 'standingCommittee' and (sc.valid_to is null or sc.valid_to >= ${today})
        order by sc.valid_from desc limit 1) as standing_id,
      (select cs.value from council_settings cs where cs.tenant_id = c.tenant_id
        and cs.council_id = c.id and cs.key = 'rooms.hidden') as hidden_rooms,
      (select t.unit_code = c.unit_code from tenants t where t.id = c.tenant_id) as leads_tenant
    from seats s
    join people p on p.tenant_id = s.tenant_id and p.id = s.person_id
    join bodies b on b.tenant_id = s.tenant_id and b.id = s.body_id
    join bodies c on c.tenant_id = s.tenant_id and c.id = s.council_id
    join units u on u.code = c.unit_code
    left join bodies parent on parent.tenant_id = b.tenant_id and parent.id = b.parent_id
    where s.tenant_id = ${ref.tenantId} and s.person_id = ${ref.personId}
      and s.from_on <= ${today} and (s.to_on is null or s.to_on >= ${today})
    order by (s.id = ${ref.seatId ?? null}) desc nulls last, s.from_on, s.id
    limit 1`.execute(db);
  const seat = rows[0];
  return seat ? toActor(ref, seat) : null;
}

function toActor(ref: ActorRef, seat: SeatFound): Actor {
  return {
    tenantId: ref.tenantId,
    personId: ref.personId,
    accountId: ref.accountId,
    login: ref.login,
    locale: ref.locale,
    via: ref.via,
    scopes: ref.scopes,
    seatId: seat.seat_id,
    displayName: seat.full_name,
    councilId: seat.council_id,
    councilTier: seat.tier,
    councilUnitCode: seat.unit_code,
    bodyId: seat.body_id,
    bodyKind: seat.body_kind,
    bodyName: seat.body_name,
    bodyShortName: seat.body_short_name,
    hiddenRooms: seat.hidden_rooms ?? [],
    leadsTenant: seat.leads_tenant,
    role: seat.role,
    bodyIds: bodiesActedFor({
      role: seat.role,
      bodyId: seat.body_id,
      bodyKind: seat.body_kind,
      parentId: seat.parent_id,
      parentKind: seat.parent_kind,
      councilId: seat.council_id,
      standingCommitteeId: seat.standing_id,
    }),
    permissions: seatPermissions(seat.role, seat.body_kind, seat.tier),
  };
}
