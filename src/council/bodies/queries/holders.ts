import type { Db, Tx } from '#src/platform/db/database.ts';
import type { Permission } from '../permissions.ts';
import { seatPermissions } from '../permissions.ts';
import { seatsInForce } from './people.ts';
import { bodyTier } from './tier.ts';

/** A person at a seat of the council who may do what was asked. */
export interface Holder {
  readonly seatId: string;
  readonly personId: string;
  readonly name: string;
  readonly title: string;
}

/** Who may do this for the council on a day, each person once, in the order of the bodies. */
export async function holdersOf(
  db: Db | Tx,
  tenantId: string,
  councilId: string,
  ask: { readonly permission: Permission; readonly on: string },
): Promise<readonly Holder[]> {
  const tier = await bodyTier(db, tenantId, councilId);
  const seats = await seatsInForce(db, tenantId, councilId, ask.on);
  const able = seats.filter((seat) =>
    seatPermissions(seat.role, seat.body_kind, tier).has(ask.permission),
  );
  const first = new Map(able.toReversed().map((seat) => [seat.person_id, seat]));
  return able
    .filter((seat) => first.get(seat.person_id) === seat)
    .map((seat) => ({
      seatId: seat.id,
      personId: seat.person_id,
      name: seat.full_name,
      title: seat.title,
    }));
}

/** As an office writes it: the title, then the name. */
export const titled = ({ title, name }: Pick<Holder, 'title' | 'name'>): string =>
  title === '' ? name : `${title} ${name}`;
