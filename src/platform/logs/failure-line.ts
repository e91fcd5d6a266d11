import { inSource } from './in-source.ts';

/** What is written of a failure. */
export interface FailureLine {
  readonly type: string;
  readonly code?: string;
  readonly message: string;
  readonly stack: readonly string[];
  readonly cause?: FailureLine;
}

/** PostgreSQL quotes the value it could not read: it may be anything that somebody typed. */
const DATA_EXCEPTION = /^22/;
const QUOTED = /"(?:[^"\\]|\\.)*"/g;
const DEEPEST = 3;

export function failureLine(error: unknown, depth = 0): FailureLine {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error), stack: [] };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const isQuoting = code !== undefined && DATA_EXCEPTION.test(code);
  const message = isQuoting ? error.message.replaceAll(QUOTED, '"…"') : error.message;
  return {
    type: error.name,
    ...(code !== undefined && { code }),
    message,
    stack: placesOf(error),
    ...(error.cause !== undefined &&
      depth < DEEPEST && { cause: failureLine(error.cause, depth + 1) }),
  };
}

/** The places alone: the first line of a stack repeats the message. */
function placesOf({ stack = '' }: Error): readonly string[] {
  return stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .map(inSource);
}
