import { describe, expect, it } from 'vitest';
import { openLog } from './index.ts';

interface Line {
  readonly time: string;
  readonly level: string;
  readonly [name: string]: unknown;
}

function listen(requests = true) {
  const lines: Line[] = [];
  const write = (line: string): void => void lines.push(JSON.parse(line) as Line);
  const log = openLog({ requests, failuresTo: { write }, requestsTo: { write } });
  return { log, lines };
}

const databaseError = (code: string, message: string, detail: string): Error =>
  Object.assign(new Error(message), { name: 'error', code, detail });

describe('the log', () => {
  it('writes a failure as one line, with the id of its request and where it happened', () => {
    const { log, lines } = listen();
    log.failure(new Error('broken', { cause: new TypeError('the root') }), 'r-1');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      level: 'error',
      requestId: 'r-1',
      type: 'Error',
      message: 'broken',
      cause: { type: 'TypeError', message: 'the root' },
    });
    expect(lines[0]?.['stack']).toEqual(
      expect.arrayContaining([expect.stringContaining('log.test')]),
    );
    expect(lines[0]?.time).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it('leaves out what a person typed: details of the database and the values it quotes', () => {
    const { log, lines } = listen();
    log.failure(
      databaseError('22P02', 'invalid input syntax for type uuid: "0912 345 678"', 'Nguyễn Văn A'),
      'r-2',
    );
    expect(lines[0]?.['message']).toBe('invalid input syntax for type uuid: "…"');
    expect(JSON.stringify(lines)).not.toMatch(/0912|Nguyễn/);
  });

  it('keeps the name of a constraint, which says what is wrong', () => {
    const { log, lines } = listen();
    const message = 'duplicate key value violates unique constraint "people_pkey"';
    log.failure(databaseError('23505', message, 'Key (name)=(Nguyễn Văn A)'), 'jobs');
    expect(lines[0]).toMatchObject({ message, code: '23505', requestId: 'jobs' });
    expect(JSON.stringify(lines)).not.toContain('Nguyễn');
  });

  it('writes requests where they are asked for, and only there', () => {
    const line = { requestId: 'r', method: 'GET', route: '/petitions/:code', status: 200, ms: 3 };
    const loud = listen();
    loud.log.request(line);
    expect(loud.lines[0]).toMatchObject({ ...line, level: 'info', message: 'request' });
    const quiet = listen(false);
    quiet.log.request(line);
    expect(quiet.lines).toEqual([]);
  });

  it('writes what a signed-in person was refused, also where requests are not asked for', () => {
    const { log, lines } = listen(false);
    const line = { requestId: 'r', method: 'GET', route: '/events', accountId: 'a' };
    log.refusal(line);
    expect(lines[0]).toMatchObject({ ...line, level: 'warn', message: 'refused' });
  });

  it('cannot be made to write a line of somebody else’s', () => {
    const written: string[] = [];
    const failuresTo = { write: (line: string): void => void written.push(line) };
    openLog({ requests: false, failuresTo }).failure(new Error('a\n{"level":"info"}'), 'r');
    expect(written[0]?.trim().split('\n')).toHaveLength(1);
  });
});
