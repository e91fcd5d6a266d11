import type { Tx } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import type { Day } from './day.ts';
import { announcedDaysOff } from './days-off.ts';
import { DEADLINE_SEED } from './deadline-seed.ts';

/** A new tenant's days off: the years announced so far, for it to keep up. */
export async function seedDaysOff(tx: Tx, tenantId: string): Promise<void> {
  await tx
    .insertInto('days_off')
    .values(
      announcedDaysOff().map((row) => ({
        tenant_id: tenantId,
        day: row.day,
        kind: row.kind,
        name: row.name,
        trust: row.trust,
        confirmed_by: null,
        confirmed_at: null,
      })),
    )
    .execute();
}

/** A new council's deadline rules, none confirmed yet. */
export async function seedDeadlineRules(
  tx: Tx,
  tenantId: string,
  councilId: string,
): Promise<void> {
  await tx
    .insertInto('deadline_rules')
    .values(
      DEADLINE_SEED.map((rule) => ({
        tenant_id: tenantId,
        id: newId(),
        council_id: councilId,
        code: rule.code,
        trigger_vi: rule.triggerVi,
        trigger_en: rule.triggerEn,
        amount: rule.amount,
        unit: rule.unit,
        rolls_forward: rule.rollForward,
        basis: rule.basis,
        trust: rule.trust,
        valid_from: rule.validFrom,
        valid_to: rule.validTo,
        confirmed_by: null,
        confirmed_at: null,
        note: rule.note,
      })),
    )
    .execute();
}

export interface NewTerm {
  readonly label: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
}

export async function insertTerm(
  tx: Tx,
  tenantId: string,
  councilId: string,
  term: NewTerm,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('council_terms')
    .values({
      tenant_id: tenantId,
      id,
      council_id: councilId,
      label: term.label,
      starts_on: term.startsOn,
      ends_on: term.endsOn,
    })
    .execute();
  return id;
}
