import { runCheck, type Outcome } from './checks/run-check.ts';
import { CHECKS, SUITES } from './checks/list.ts';
import { runSuite } from './checks/run-suite.ts';

// `npm test -- <name>` runs checks of that name; anything else filters test files by path.
const words = process.argv.slice(2);
const isNamed = (name: string): boolean => words.includes(name);
const names = new Set([...CHECKS, ...SUITES].map(({ name }) => name));
const filters = words.filter((word) => !names.has(word));
const chosen = words.filter((word) => names.has(word));

const runsSuite = (name: string): boolean => chosen.length === 0 || isNamed(name);
// Stories in a browser run what was built.
const runsCheck = (name: string): boolean =>
  words.length === 0 || isNamed(name) || (name === 'build' && runsSuite('e2e'));

const total: Outcome = { passed: 0, failed: 0 };
const add = ({ passed, failed }: Outcome): void => {
  total.passed += passed;
  total.failed += failed;
};

for (const check of CHECKS) if (runsCheck(check.name)) add(await runCheck(check));
const checked = total.passed + total.failed;
for (const suite of SUITES) if (runsSuite(suite.name)) add(await runSuite(suite, filters));

if (filters.length > 0 && total.passed + total.failed === checked) {
  console.log(`Nothing matches: ${words.join(' ')}`);
  total.failed += 1;
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
