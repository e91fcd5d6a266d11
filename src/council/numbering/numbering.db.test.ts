import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildActor, buildCouncil, buildTenant, LOC_HA, NOW } from '#test/build.ts';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { execute } from '#src/platform/command.ts';
import type { Platform } from '#src/platform/command.ts';
import { newId } from '#src/platform/db/ids.ts';
import { noJobs } from '#src/platform/jobs/jobs.ts';
import { cancelNumber, setNumberTemplate } from './commands.ts';
import {
  acceptTypedNumber,
  differsFromTemplate,
  numbersTaken,
  takeNumber,
  templateInForce,
} from './store.ts';

describe('numbers of papers', () => {
  let test: TestDatabase;
  let platform: Platform;
  let admin: Actor;

  beforeAll(async () => {
    test = await openTestDatabase();
    const files = {} as Platform['files'];
    platform = { db: test.db, jobs: noJobs, files, clock: () => NOW };
    const council = await buildCouncil(test.db, { tenantId: await buildTenant(test.db) });
    admin = await buildActor(test.db, council, 'admin');
  });
  afterAll(async () => await test.close());

  const paper = (on = '2026-11-20') => ({
    tenantId: admin.tenantId,
    councilId: admin.councilId,
    kind: 'letter',
    on,
  });
  const take = async (fails = false, where: Partial<ReturnType<typeof paper>> = {}) =>
    await test.db.transaction().execute(async (tx) => {
      const taken = await takeNumber(tx, {
        ...paper(),
        ...where,
        subjectKind: 'batch',
        subjectId: newId(),
        personId: admin.personId,
        now: NOW,
      });
      if (fails) throw new Error('the paper was not issued');
      return taken;
    });

  const at = { locale: 'vi', field: 'letterNumber' } as const;

  it('takes what is typed, in the template’s spelling or as the office’s own system gave it', async () => {
    const accept = async (typed: string) => await acceptTypedNumber(test.db, paper(), typed, at);
    expect(await accept('Số: 15 / hđnd–tt')).toBe('15/HĐND-TT');
    expect(await accept('812/HĐND-VP')).toBe('812/HĐND-VP');
    expect(await accept(' 812 / TTHĐND')).toBe('812/TTHĐND');
    expect(await differsFromTemplate(test.db, paper(), '812/HĐND-VP')).toBe('12/HĐND-TT');
    expect(await differsFromTemplate(test.db, paper(), '15/HĐND-TT')).toBeNull();
    for (const wrong of ['HĐND-VP', '812', '812/', '0/x <b>', '812/HĐND-VP; drop table']) {
      await expect(accept(wrong)).rejects.toMatchObject({
        fields: { letterNumber: 'Ghi số, gạch chéo rồi ký hiệu, ví dụ 812/HĐND-VP.' },
      });
    }
  });

  it('gives no number while the own book is off', async () => {
    await expect(take()).rejects.toMatchObject({ code: 'numbering.own_book_off' });
  });

  it('gives numbers without gap or twin, though some papers fail and many come at once', async () => {
    const template = '{số:02}/HĐND-TT';
    const change = { kind: 'letter', template, ownBook: 'on', validFrom: '01/11/2026' };
    await execute(platform, admin, setNumberTemplate, change);
    await expect(acceptTypedNumber(test.db, paper(), '15/UBND', at)).rejects.toMatchObject({
      code: 'numbering.does_not_fit',
      fields: {
        letterNumber: 'Số, ký hiệu chưa đúng mẫu “{số:02}/HĐND-TT” của sổ, ví dụ 12/HĐND-TT.',
      },
    });
    const tries = Array.from({ length: 12 }, (_, n) => take(n % 3 === 2));
    const ended = await Promise.allSettled(tries);
    const numbers = ended.flatMap((one) => (one.status === 'fulfilled' ? [one.value.number] : []));
    expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const taken = await numbersTaken(test.db, admin.tenantId, admin.councilId);
    expect(taken.map(({ symbol }) => symbol)).toContain('08/HĐND-TT');
  });

  it('starts each book once, whoever comes first: a book a year, a book a council', async () => {
    const { tenantId } = admin;
    const other = await buildCouncil(test.db, { tenantId, unitCode: LOC_HA });
    const their = { councilId: other.councilId };
    const theirAdmin = await buildActor(test.db, other, 'admin');
    const change = { kind: 'letter', template: '{số}/{năm}', validFrom: '01/11/2026' };
    await execute(platform, theirAdmin, setNumberTemplate, { ...change, ownBook: 'on' });
    const places = [{ on: '2027-01-04' }, their, { ...their, on: '2027-01-04' }];
    const taken = await Promise.all(
      places.map(async (where) => await Promise.all([1, 2, 3, 4].map(() => take(false, where)))),
    );
    const numbers = taken.map((book) => book.map(({ number }) => number).toSorted());
    expect(numbers).toEqual(places.map(() => [1, 2, 3, 4]));
  });

  it('lets a template change wait for nobody and mislead nobody: a number has one symbol', async () => {
    const on = '2028-01-03';
    const change = { kind: 'letter', ownBook: 'on', validFrom: '01/01/2028' };
    const tries = Array.from({ length: 8 }, (_, n) =>
      n % 2 === 0
        ? take(false, { on })
        : execute(platform, admin, setNumberTemplate, { ...change, template: `{số}/MẪU${n}` }),
    );
    await Promise.all(tries);
    const rows = await test.db
      .selectFrom('paper_numbers')
      .select(['number', 'symbol'])
      .where('year', '=', 2028)
      .orderBy('number')
      .execute();
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    for (const { number, symbol } of rows) {
      expect(symbol).toMatch(new RegExp(`^0?${number}/(HĐND-TT|MẪU[1357])$`));
    }
  });

  it('keeps the former template for the days before', async () => {
    expect((await templateInForce(test.db, paper('2026-10-31')))?.uses_own_book).toBe(false);
    expect((await templateInForce(test.db, paper('2026-11-01')))?.uses_own_book).toBe(true);
  });

  it('cancels a number once, and never gives it again', async () => {
    const [last] = await numbersTaken(test.db, admin.tenantId, admin.councilId);
    const cancel = { id: last?.id, reason: 'Văn bản không phát hành' };
    await execute(platform, admin, cancelNumber, cancel);
    await expect(execute(platform, admin, cancelNumber, cancel)).rejects.toMatchObject({
      code: 'numbering.cancelled',
    });
    expect((await take()).number).toBe(9);
  });
});
