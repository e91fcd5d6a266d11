import type { Selectable } from 'kysely';
import type { Filled } from '#src/platform/db/tables.ts';

export interface InvitationTables {
  invitees: InviteeRow;
}

export const INVITEE_ROLES = ['chair', 'secretary', 'member', 'invited', 'guest'] as const;
export type InviteeRole = (typeof INVITEE_ROLES)[number];

export const INVITEE_ANSWERS = ['coming', 'absent', 'substitute'] as const;
export type InviteeAnswer = (typeof INVITEE_ANSWERS)[number];

export interface InviteeRow {
  tenant_id: string;
  id: string;
  meeting_id: string;
  role: InviteeRole;
  /** Counts in the number of members and may vote; never passed on to a substitute. */
  has_vote: Filled<boolean>;
  person_id: string | null;
  seat_id: string | null;
  body_id: string | null;
  name: string;
  email: Filled<string>;
  /** A guest of one item alone. */
  item_id: string | null;
  answer: InviteeAnswer | null;
  answered_at: Date | null;
  answered_by: string | null;
  excuse: Filled<string>;
  excuse_accepted_by: string | null;
  excuse_accepted_at: Date | null;
  substitute_name: Filled<string>;
  substitute_person_id: string | null;
  position: Filled<number>;
  version: Filled<number>;
  created_at: Date;
}

export type Invitee = Selectable<InviteeRow>;
