import { pino } from 'pino';
import type { DestinationStream } from 'pino';
import { failureLine } from './failure-line.ts';

export interface RequestLine {
  readonly requestId: string;
  readonly method: string;
  /** The pattern of the address: `/petitions/:code`. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
}

export interface Log {
  /** A failure nobody expected; `where` is a request's id or a part of the program. */
  failure(error: unknown, where: string): void;
  request(line: RequestLine): void;
}

export interface LogSettings {
  readonly requests: boolean;
  /** Standard error and standard output unless told. */
  readonly failuresTo?: DestinationStream;
  readonly requestsTo?: DestinationStream;
}

const OPTIONS = {
  base: null,
  messageKey: 'message',
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label: string) => ({ level: label }) },
};

/** Writes at once: a line that waited would be lost with a program that is killed. */
export function openLog({ requests, failuresTo, requestsTo }: LogSettings): Log {
  const failures = pino(OPTIONS, failuresTo ?? pino.destination({ fd: 2, sync: true }));
  const served = requests
    ? pino(OPTIONS, requestsTo ?? pino.destination({ fd: 1, sync: true }))
    : undefined;
  return {
    failure: (error, where) => {
      const { message, ...line } = failureLine(error);
      failures.error({ requestId: where, ...line }, message);
    },
    request: (line) => served?.info(line, 'request'),
  };
}
