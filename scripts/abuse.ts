// Wrong requests over every operation of the API, wrong forms to every address of the pages, and attacks on
// the wire, against a demo of its own.
// npm run abuse [-- --requests 10000 --forms 10000 --seed 1 --write --json]; --write puts the figures into docs/security.md
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bombs, regexTraps } from './abuse/bombs.ts';
import { told } from './abuse/progress.ts';
import { openTarget } from './abuse/target.ts';
import { forPeople, writeInto } from './abuse/tell.ts';
import type { Told } from './abuse/tell.ts';
import { abuse, growthOf, LIMIT_GROWTH_MB } from './abuse/run.ts';
import { abuseForms } from './abuse/run-forms.ts';
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
  // A body may come over a slow line for five minutes, so its senders wait beside all the rest.
  const waiting = slowBody(base, key, 330_000);
  const plan = { seed: Number(values.seed), atOnce: 8, isTold: true };
  const report = await abuse(server, { ...plan, requests: Number(values.requests) });
  const forms = await abuseForms(server, {
    ...plan,
    logins: target.logins,
    requests: Number(values.forms),
    pages: PAGES_EACH,
  });
  const attacks: readonly Attack[] = [
    ...(await told('wrong lines', wrongLines(base))),
    ...(await told('bombs', bombs({ base: server.base, key }))),
    ...(await told('traps for expressions', regexTraps({ base: server.base, key }))),
    await told('slow-loris', slowLoris(base, 40_000)),
    await told('bodies never sent, from the beginning', waiting),
  ];
  const growth = Math.max(growthOf(report), growthOf(forms));
  const isSound =
    [report, forms].every((one) => one.findings.length + one.neverTried === 0) &&
    growth <= LIMIT_GROWTH_MB &&
    attacks.every(({ held }) => held);
  const outcome: Told = { report, forms, attacks, isSound };
  if (values.json) console.log(JSON.stringify({ ...report, forms, growth, attacks, isSound }));
  else console.log(forPeople(outcome));
  if (values.write) writeInto(resolve('docs/security.md'), outcome);
  process.exitCode = isSound ? 0 : 1;
} finally {
  await target.close();
}
