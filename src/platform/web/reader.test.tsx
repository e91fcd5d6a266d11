import { describe, expect, it } from 'vitest';
import type { Actor } from '../auth/actor.ts';
import { writtenMark } from '../auth/reader-mark.ts';
import type { Platform } from '../command.ts';
import { attempt, readForm } from './forms.ts';
import { createWeb } from './pipeline.ts';
import { NOT_ITS_READER, READER_FIELD } from './reader.ts';

const TENANT = '01890000-0000-7000-8000-000000000001';
const SEATS = ['an clerk', 'an member', 'binh clerk', ''] as const;
type Seat = (typeof SEATS)[number];

const personOf = (seat: Seat) => {
  const [accountId = '', seatId = ''] = seat.split(' ');
  return { accountId, seatId, tenantId: TENANT, locale: 'vi', displayName: seat } as Actor;
};

interface Sent {
  readonly drawnFor?: Seat;
  readonly now: Seat;
  readonly path?: string;
  readonly letters?: number;
}

/** Sends a form as a browser does, with its length; gives the answer and what was done. */
async function send({ drawnFor, now, path = '/act', letters = 1 }: Sent) {
  const done: unknown[] = [];
  let typed: readonly string[] = [];
  const web = createWeb({
    platform: {} as Platform,
    assetsFolder: '/nowhere',
    bodyLimitMb: 4,
    authenticate: async () =>
      await Promise.resolve(now === '' ? null : { actor: personOf(now), sessionId: null }),
    frame: async (_, next) => await next(),
    failurePage: (c, failure) => {
      typed = c.get('typedThere') ?? [];
      return c.text(failure.code, 409);
    },
    report: (error) => {
      throw error;
    },
  });
  for (const address of ['/act', '/preferences', '/account/seat', '/sign-out'])
    web.post(address, (c) => c.text(String(done.push('unread'))));
  web.post('/form', async (c) => {
    const read = await attempt(c, async () => await readForm(c));
    done.push(read.ok ? Object.keys(read.value) : 'refused as a form');
    return c.text('done');
  });
  const form = new FormData();
  if (drawnFor) form.append(READER_FIELD, writtenMark(personOf(drawnFor), new Date()));
  form.append('text', 'x'.repeat(letters));
  form.append('words', 'hai từ');
  const whole = new Request('http://house.test/', { method: 'POST', body: form });
  const body = await whole.arrayBuffer();
  const answer = await web.request(`http://house.test${path}`, {
    method: 'POST',
    body,
    headers: {
      host: 'house.test',
      origin: 'http://house.test',
      referer: 'http://house.test/page',
      'content-type': whole.headers.get('content-type') ?? '',
      'content-length': String(body.byteLength),
    },
  });
  return { said: await answer.text(), told: answer.headers.get(NOT_ITS_READER), done, typed };
}

describe('a form that posts', () => {
  it('is an act of the one it was drawn for, whatever its handler reads', async () => {
    expect(await send({ drawnFor: 'an clerk', now: 'an clerk' })).toMatchObject({
      told: null,
      done: ['unread'],
    });
    expect((await send({ drawnFor: 'an clerk', now: 'an clerk', path: '/form' })).done).toEqual([
      ['text', 'words'],
    ]);
  });

  it.each([
    ['binh clerk', 'platform.other_reader'],
    ['an member', 'platform.other_seat'],
    ['', 'platform.reader_gone'],
  ] as const)('is refused where now “%s” is signed in', async (now, code) => {
    for (const path of ['/act', '/form'])
      expect(await send({ drawnFor: 'an clerk', now, path })).toMatchObject({
        said: code,
        told: '1',
        done: [],
      });
  });

  it('is refused by whoever reads it where it is too long to be read before', async () => {
    const long = { drawnFor: 'an clerk', path: '/form', letters: 1_200_000 } as const;
    expect(await send({ ...long, now: 'binh clerk' })).toMatchObject({
      said: 'platform.other_reader',
      done: [],
    });
    expect((await send({ ...long, now: 'an clerk' })).done).toEqual([['text', 'words']]);
  });

  it('with files is refused unread where nobody is signed in any more', async () => {
    const long = { drawnFor: 'an clerk', path: '/form', letters: 1_200_000 } as const;
    expect(await send({ ...long, now: '' })).toMatchObject({
      said: 'platform.reader_gone',
      told: '1',
      done: [],
    });
  });

  it('without a reader is taken as before', async () => {
    expect((await send({ now: 'binh clerk' })).done).toEqual(['unread']);
  });
});

it('gives back what was written, but nothing of the pages where passwords are typed', async () => {
  const shown = async (path: string) =>
    (await send({ drawnFor: 'an clerk', now: 'binh clerk', path })).typed;
  expect(await shown('/act')).toEqual(['hai từ']);
  expect(await shown('/account/seat')).toEqual([]);
});

describe('what is no act of a seat', () => {
  it.each([
    ['/preferences', 'binh clerk', 1],
    ['/preferences', '', 1],
    ['/sign-out', 'an member', 1],
    ['/sign-out', '', 1],
    ['/sign-out', 'binh clerk', 1],
    ['/account/seat', 'an member', 1],
    ['/account/seat', 'binh clerk', 0],
  ] as const)('%s of another tab, now “%s”: %i done', async (path, now, done) => {
    expect((await send({ drawnFor: 'an clerk', now, path })).done).toHaveLength(done);
  });
});
