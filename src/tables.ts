import type { BodyTables } from './council/bodies/schema.ts';
import type { CalendarTables } from './council/calendar/schema.ts';
import type { DutyTables } from './council/duties/schema.ts';
import type { NumberingTables } from './council/numbering/schema.ts';
import type { PaperTables } from './council/papers/schema.ts';
import type { SuggestionTables } from './council/suggestions/schema.ts';
import type { TenantTables } from './council/tenants/schema.ts';
import type { ConclusionTables } from './modules/conclusions/schema.ts';
import type { ImportTables } from './modules/imports/schema.ts';
import type { InvitationTables } from './modules/invitations/schema.ts';
import type { MeetingTables } from './modules/meetings/schema.ts';
import type { NotificationTables } from './modules/notifications/schema.ts';
import type { PetitionTables } from './modules/petitions/schema.ts';
import type { ProgrammeTables } from './modules/programmes/schema.ts';
import type { OpinionTables } from './modules/opinions/schema.ts';
import type { PublicationTables } from './modules/publication/schema.ts';
import type { SittingTables } from './modules/sittings/schema.ts';
import type { SubmissionTables } from './modules/submissions/schema.ts';

declare module './platform/db/tables.ts' {
  interface Tables
    extends
      TenantTables,
      BodyTables,
      CalendarTables,
      NumberingTables,
      DutyTables,
      PaperTables,
      SuggestionTables,
      PetitionTables,
      ImportTables,
      PublicationTables,
      NotificationTables,
      ProgrammeTables,
      MeetingTables,
      ConclusionTables,
      InvitationTables,
      OpinionTables,
      SittingTables,
      SubmissionTables {}
}

/** Tables without `tenant_id` first in their keys, each with its reason. */
export const EXEMPT_TABLES = {
  migrations: 'the schema itself',
  units: 'reference data: the administrative units of the country',
  tenants: 'directory: the tenants themselves',
  accounts: 'directory: a login is looked up before the tenant is known',
  sign_in_attempts: 'directory: counted before the tenant is known',
  sessions: 'directory: a token is looked up before the tenant is known',
  api_keys: 'directory: a token is looked up before the tenant is known',
  receipts: 'directory: a code is looked up before the tenant is known',
  backups: 'the operator’s own list, of no tenant or of one',
  house_keys: 'keys the house makes for itself, of no tenant',
  used_proofs: 'tasks that have counted, of no tenant',
  calendar_feeds: 'directory: a calendar’s address is looked up before the tenant is known',
} as const;
