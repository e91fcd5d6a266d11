import { actOnOwed } from '../duty-kind.ts';
import { ACT_INPUTS } from '../inputs/acts.ts';
import { petitionAct } from '../acting/perform.ts';
import { owedHere, papersOf } from './receive.ts';

/** Đôn đốc: by letter, telephone, message or in person; what was promised, by whom, until when. */
export const urgePetition = petitionAct({
  act: 'urge',
  input: ACT_INPUTS.urge,
  effect: async (row, input) => {
    const { dutyId } = owedHere(row);
    await actOnOwed(row, dutyId, 'urge', {
      ...papersOf(input),
      channel: input.channel as 'letter',
      reached: input.reached,
      promised: input.promised,
      promisedBy: input.promisedBy,
    });
    return { data: { duty: dutyId, channel: input.channel } };
  },
});

/** Gia hạn: the first date stays on record. */
export const extendReply = petitionAct({
  act: 'extend',
  input: ACT_INPUTS.extend,
  effect: async (row, input) => {
    const { dutyId, dueOn } = owedHere(row);
    await actOnOwed(row, dutyId, 'extend', { ...papersOf(input), dueOn: input.dueOn });
    return { data: { duty: dutyId, dueFrom: dueOn, dueTo: input.dueOn } };
  },
});

export const pauseReply = petitionAct({
  act: 'pause',
  input: ACT_INPUTS.pause,
  effect: async (row, input) => {
    await actOnOwed(row, owedHere(row).dutyId, 'pause', papersOf(input));
    return { data: { duty: owedHere(row).dutyId } };
  },
});

export const resumeReply = petitionAct({
  act: 'resume',
  input: ACT_INPUTS.resume,
  effect: async (row, input) => {
    await actOnOwed(row, owedHere(row).dutyId, 'resume', papersOf(input));
    return { data: { duty: owedHere(row).dutyId } };
  },
});

/** Biện pháp giám sát tiếp theo: one of the seven, with the paper that orders it. */
export const escalatePetition = petitionAct({
  act: 'escalate',
  input: ACT_INPUTS.escalate,
  effect: async (row, input) => {
    const { dutyId, escalationStep } = owedHere(row);
    const step = input.step ?? escalationStep + 1;
    await actOnOwed(row, dutyId, 'escalate', { ...papersOf(input), step });
    return { data: { duty: dutyId, step } };
  },
});
