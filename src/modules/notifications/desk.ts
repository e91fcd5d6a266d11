import type { DeskBlock, DeskFigure, DeskView } from '#src/platform/web/room.ts';
import { outboxText } from './messages/outbox.ts';
import { mayNotReadOutbox } from './policy.ts';
import { mailHealth } from './queries/outbox.ts';

/** Only where something is wrong with the mail, and only for who can mend it. */
export async function deskBlocks(view: DeskView): Promise<readonly DeskBlock[]> {
  const { actor, db, locale, now } = view;
  if (mayNotReadOutbox(actor) !== null) return [];
  const text = outboxText(locale);
  const { heldUp, givenUp, refused } = await mailHealth(db, actor.tenantId, now);
  const figures = [
    figure(text.deskHeldUp, heldUp, 'waiting', 'danger'),
    figure(text.deskGivenUp, givenUp, 'given_up', 'warning'),
    figure(text.deskRefused, refused, 'refused', 'warning'),
  ].filter(({ value }) => value !== 0);
  return figures.length === 0
    ? []
    : [{ key: 'mail-health', title: text.deskTitle, order: 5, figures }];
}

const figure = (
  label: string,
  value: number,
  state: string,
  tone: NonNullable<DeskFigure['tone']>,
): DeskFigure => ({ label, value, href: `/outbox?state=${state}`, tone });
