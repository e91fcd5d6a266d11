import type { z } from 'zod';
import type { Command } from '#src/platform/command.ts';
import { markLeft, markPresent, gatherMembers } from '../commands/attendance.ts';
import {
  addItemAtSitting,
  deferItem,
  finishItem,
  noteMoment,
  startItem,
  withdrawItem,
} from '../commands/items.ts';
import {
  adjournSitting,
  changePresiding,
  closeSitting,
  closeWithoutQuorum,
  openSitting,
  resumeSitting,
  waitForQuorum,
} from '../commands/opening.ts';
import { askQuestion } from '../commands/questions.ts';
import { recordSpeech } from '../commands/speeches.ts';
import { recordVote } from '../commands/votes.ts';
import { reportWrittenVote } from '../commands/written.ts';
import type { Panel } from '../pages/screen-view.ts';

interface ScreenAct {
  readonly command: Command<z.ZodType, unknown>;
  /** Which panel shows it, and stays open after it. */
  readonly panel: Panel;
  /** What the form's button adds. */
  readonly adds?: Readonly<Record<string, string>>;
}

const act = <S extends z.ZodType, R>(
  command: Command<S, R>,
  panel: Panel,
  adds?: Readonly<Record<string, string>>,
): ScreenAct => ({
  command: command as unknown as Command<z.ZodType, unknown>,
  panel,
  ...(adds && { adds }),
});

/** What the forms of the screen post, by the last part of their address. */
export const SCREEN_ACTS: Readonly<Record<string, ScreenAct>> = {
  gather: act(gatherMembers, 'open'),
  present: act(markPresent, 'speech'),
  left: act(markLeft, 'speech'),
  open: act(openSitting, 'open'),
  wait: act(waitForQuorum, 'open'),
  'no-quorum': act(closeWithoutQuorum, 'close'),
  preside: act(changePresiding, 'preside'),
  adjourn: act(adjournSitting, 'break'),
  resume: act(resumeSitting, 'break'),
  close: act(closeSitting, 'close'),
  start: act(startItem, 'speech'),
  finish: act(finishItem, 'speech'),
  'add-item': act(addItemAtSitting, 'item'),
  speech: act(recordSpeech, 'speech'),
  question: act(askQuestion, 'question'),
  vote: act(recordVote, 'vote', { method: 'hands' }),
  ballot: act(recordVote, 'ballot', { method: 'ballot' }),
  note: act(noteMoment, 'note'),
  'report-written': act(reportWrittenVote, 'speech'),
};

/** One form with two outcomes: off the agenda, or to a later sitting. */
export const LEAVE_OUT = {
  withdraw: act(withdrawItem, 'leaveOut'),
  defer: act(deferItem, 'leaveOut'),
} as const;
