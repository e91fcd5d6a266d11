import type { DutyPanelView } from '#src/council/duties/index.ts';
import type { PanelView } from '#src/modules/petitions/index.ts';
import { conclusionsOfDuty, conclusionsOfPetition } from '../queries/chain.ts';
import { CONCLUSION_DUTY } from '../duty-kind.ts';
import { LinkedPanel } from './linked-panel.tsx';

export async function petitionPanel({ db, actor, locale, petition }: PanelView) {
  const conclusions = await conclusionsOfPetition(db, actor, petition.id);
  return conclusions.length === 0 ? null : (
    <LinkedPanel locale={locale} conclusions={conclusions} />
  );
}

export async function dutyPanel({ db, actor, locale, duty }: DutyPanelView) {
  if (duty.kind !== CONCLUSION_DUTY) return null;
  const conclusions = await conclusionsOfDuty(db, actor, duty.id);
  return conclusions.length === 0 ? null : (
    <LinkedPanel locale={locale} conclusions={conclusions} />
  );
}
