import { pino } from 'pino';
import type { DestinationStream } from 'pino';
import { failureLine } from './failure-line.ts';
import { Tries } from './tries.ts';
import type { TriesLine } from './tries.ts';

export interface RequestLine {
  readonly requestId: string;
  readonly method: string;
  /** The pattern of the address: `/petitions/:code`. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
}

/** Something a signed-in person may not do was asked of the program. */
export interface RefusalLine {
  readonly requestId: string;
  readonly method: string;
  readonly route: string;
  readonly accountId: string | null;
}

export interface Log {
  /** A failure nobody expected; `where` is a request's id or a part of the program. */
  failure(error: unknown, where: string): void;
  request(line: RequestLine): void;
  /** Always written, where requests are: whoever is refused is no failure of the program. */
  refusal(line: RefusalLine): void;
  /** Too much, too often, from elsewhere, wrong without end: told in sums, so that a flood fills no disk. */
  tried(what: Pick<TriesLine, 'status' | 'route' | 'network'>): void;
  /** Tells the sums that were not told yet. */
  end(): void;
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
  const served = pino(OPTIONS, requestsTo ?? pino.destination({ fd: 1, sync: true }));
  const tries = new Tries((line) => served.warn(line, 'tried'));
  return {
    failure: (error, where) => {
      const { message, ...line } = failureLine(error);
      failures.error({ requestId: where, ...line }, message);
    },
    request: (line) => {
      if (requests) served.info(line, 'request');
    },
    refusal: (line) => served.warn(line, 'refused'),
    tried: (what) => tries.refused(what),
    end: () => tries.end(),
  };
}
