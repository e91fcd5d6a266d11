import { describe, expect, it } from 'vitest';
import type { Invitee } from '#src/modules/invitations/index.ts';
import type { Moment, StoredStay, StoredVote } from '../schema.ts';
import { inOrderOfTime } from './thread.ts';

const at = (time: string) => new Date(`2026-11-25T${time}+07:00`);
const person = (id: string) => ({ id, name: id }) as Invitee;
const stay = (invitee_id: string, from: string, to: string | null = null) =>
  ({
    invitee_id,
    arrived_at: at(from),
    left_at: to === null ? null : at(to),
    substitute_name: '',
  }) as StoredStay;
const moment = (kind: Moment['kind'], time: string) =>
  ({ kind, at: at(time), item_id: null }) as Moment;

describe('the thread of a sitting', () => {
  it('tells within one minute who came, what happened, who left, and what that meant', () => {
    const events = inOrderOfTime({
      meetingId: 'm',
      people: ['a', 'b'].map(person),
      stays: [stay('a', '08:00:00'), stay('b', '08:00:20', '08:30:10')],
      moments: [moment('opened', '08:00:00'), moment('quorumLost', '08:30:05')],
      speeches: [],
      questions: [],
      votes: [{ taken_at: at('08:30:30'), item_id: null } as StoredVote],
    });
    const told = events.map((event) => (event.kind === 'moment' ? event.moment.kind : event.kind));
    expect(told).toEqual(['arrived', 'opened', 'vote', 'left', 'quorumLost']);
    expect(events[0]).toMatchObject({ people: [{ id: 'a' }, { id: 'b' }] });
  });
});
