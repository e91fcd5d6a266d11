// Wrong requests over every operation of the API, wrong forms to every address of the pages, and attacks on
// the wire, against a demo of its own.
// npm run abuse [-- --requests 10000 --forms 10000 --seed 1 --write --json]; --write puts the figures into docs/security.md
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bombs, regexTraps } from './abuse/bombs.ts';
import { told } from './abuse/progress.ts';
import { openTarget } from './abuse/target.ts';
import { forPeople, outcomeOf, writeInto } from './abuse/tell.ts';
import { abuse, watchMemory } from './abuse/run.ts';
import { abuseForms, peopleOf } from './abuse/run-forms.ts';
import { foreignForms } from './abuse/foreign-forms.ts';
import { slowReaders } from './abuse/slow-readers.ts';
import { slowBody, slowLoris, wrongLines } from './abuse/wire.ts';
import type { Attack } from './abuse/wire.ts';

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '10000' },
    forms: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

/** Pages that one person opens to find forms. */
const PAGES_EACH = 60;

const target = await told('a demo is made', openTarget());
try {
  const { server } = target;
  const key = server.keys[0] ?? '';
  const base = new URL(server.base);
  const plan = { seed: Number(values.seed), atOnce: 8 };
  // A body may come over a slow line for five minutes, so its senders wait beside all the rest.
  const waiting = slowBody(base, key, 330_000);
  const asked = {
    logins: target.logins,
    requests: Number(values.forms),
    pages: PAGES_EACH,
    hasTraps: true,
  };
  const people = await told('people look for forms', peopleOf(server.base, { ...plan, ...asked }));
  const report = await abuse(server, {
    ...plan,
    requests: Number(values.requests),
    isTold: true,
  });
  const forms = await abuseForms(server, people, { ...plan, isTold: true });
  const watched = watchMemory(server.pid);
  const cookies = people.map(({ headers }) => headers.cookie);
  const attacks: readonly Attack[] = [
    await told('forms of another site', foreignForms(server.base, cookies)),
    ...(await told('wrong lines', wrongLines(base))),
    ...(await told('bombs', bombs({ base: server.base, key }))),
    ...(await told('traps for expressions', regexTraps({ base: server.base, key }))),
    await told('slow-loris', slowLoris(base, 40_000)),
    await told('readers who do not read', slowReaders(server, 15_000)),
    await told('bodies never sent, from the beginning', waiting),
  ];
  const outcome = outcomeOf({ report, forms, attacks, memory: watched.end() });
  if (values.json) console.log(JSON.stringify({ ...report, ...outcome }));
  else console.log(forPeople(outcome));
  if (values.write) writeInto(resolve('docs/security.md'), outcome);
  process.exitCode = outcome.isSound ? 0 : 1;
} finally {
  await target.close();
}
