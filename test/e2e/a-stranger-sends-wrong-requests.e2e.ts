import { expect, inject, it } from 'vitest';
import { abuse, LIMIT_GROWTH_MB } from '../../scripts/abuse/run.ts';
import { abuseForms, peopleOf } from '../../scripts/abuse/run-forms.ts';
import { keysOfEveryRole, loginsOf } from '../../scripts/abuse/target.ts';
import { wrongLines } from '../../scripts/abuse/wire.ts';
import { startProgram } from './program.ts';
import { openStoryDatabase } from './story-database.ts';

const REQUESTS = 400;
const FORMS = 200;
const PEOPLE = 4;

it('is told what is wrong, and the program goes on', async () => {
  const database = await openStoryDatabase('demo');
  const { url: databaseUrl, appUrl: databaseAppUrl } = database;
  const place = { databaseUrl, databaseAppUrl, within: inject('runFolder') };
  const program = await startProgram(place);
  try {
    const { url: base, pid } = program;
    const server = { base, pid, keys: await keysOfEveryRole(databaseUrl) };
    const report = await abuse(server, { requests: REQUESTS, seed: 1, atOnce: 2 });
    expect(report.findings).toEqual([]);
    expect(report.requests).toBeGreaterThanOrEqual(REQUESTS);
    expect(report.memory.peak - report.memory.before).toBeLessThan(LIMIT_GROWTH_MB);
    const people = await peopleOf(base, {
      logins: (await loginsOf(databaseUrl)).slice(0, PEOPLE),
      requests: FORMS,
      pages: 12,
      seed: 1,
      atOnce: 2,
    });
    const forms = await abuseForms(server, people, { seed: 1, atOnce: 2 });
    expect(forms.findings).toEqual([]);
    expect(forms.requests).toBeGreaterThanOrEqual(FORMS);
    const attacks = await wrongLines(new URL(base));
    expect(attacks.filter(({ held }) => !held)).toEqual([]);
    expect(program.complaints).toEqual([]);
  } finally {
    await program.stop();
    await database.drop();
  }
}, 600_000);
