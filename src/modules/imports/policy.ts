import type { Actor } from '#src/platform/auth/actor.ts';
import { mayNotRecord } from '#src/modules/petitions/index.ts';

export type ImportReason = 'imports.may_not_import' | 'imports.other_council';

/** Why this person may not bring a list into the register, or null. */
export function mayNotImport(actor: Actor): ImportReason | null {
  return mayNotRecord(actor) ? 'imports.may_not_import' : null;
}

/** Why this person may not work on an import: only the office of the council it belongs to may. */
export function mayNotWorkOn(
  actor: Actor,
  one: { readonly tenant_id: string; readonly council_id: string },
): ImportReason | null {
  const isOwn = one.tenant_id === actor.tenantId && one.council_id === actor.councilId;
  return isOwn ? mayNotImport(actor) : 'imports.other_council';
}
