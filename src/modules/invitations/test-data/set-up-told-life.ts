import { openMeetingLife } from '#test/meeting-life.ts';
import { inviteesOf } from '../queries/invitees.ts';
import { tellInvitees } from '../tell-invitees.ts';

export type ToldLife = Awaited<ReturnType<typeof openToldLife>>;

/** A life of meetings whose chair has a mail address, and what people of a meeting are told. */
export async function openToldLife() {
  const life = await openMeetingLife();
  await life.db
    .updateTable('people')
    .set({ email: 'chu.tich@hdnd.example.test' })
    .where('id', '=', life.people.chair.personId)
    .execute();
  const invited = async (meetingId: string) => await inviteesOf(life.db, life.tenantId, meetingId);
  return {
    ...life,
    invited,
    tell: async (meetingId: string) => {
      const ids = (await invited(meetingId)).map(({ id }) => id);
      await tellInvitees(life.platform, { tenantId: life.tenantId, meetingId, ids });
    },
    mails: async () =>
      await life.db
        .selectFrom('outbox_mails')
        .select(['to_address', 'subject', 'body', 'calendar_method', 'calendar'])
        .orderBy('id')
        .execute(),
  };
}

/** What the tests of a file reach for, before its life has begun. */
export function toldHands(life: () => ToldLife): Pick<ToldLife, 'invited' | 'tell' | 'mails'> {
  return {
    invited: async (meetingId) => await life().invited(meetingId),
    tell: async (meetingId) => await life().tell(meetingId),
    mails: async () => await life().mails(),
  };
}
