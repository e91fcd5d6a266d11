import { createHash } from 'node:crypto';
import type { CommandContext } from '#src/platform/command.ts';
import { lockRequest } from '../store/requests.ts';

/**
 * One request of one person, as a key to record under. Sent again in the same words it is the same
 * record; a form taken up again with Back and filled with other words is another one.
 */
export async function keyOfRequest(
  ctx: CommandContext,
  requestKey: string,
  asked: object,
): Promise<string | null> {
  if (requestKey === '') return null;
  const digest = createHash('sha256')
    .update(JSON.stringify(asked, fileAsWords))
    .digest('base64url');
  await lockRequest(ctx.tx, `${ctx.actor.personId} ${requestKey}`);
  return `${requestKey} ${digest}`;
}

function fileAsWords(_: string, value: unknown): unknown {
  return value instanceof File ? { name: value.name, size: value.size } : value;
}

/** Tells the log that a record was asked for again. */
export function emitSentAgain(
  ctx: CommandContext,
  kind: 'petition' | 'contact',
  before: { readonly id: string; readonly code: string },
): void {
  ctx.emit({
    name: `${kind}.sent_again`,
    subjectKind: kind,
    subjectId: before.id,
    councilId: ctx.actor.councilId,
    data: { code: before.code },
  });
}
