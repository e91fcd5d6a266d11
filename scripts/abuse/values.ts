import * as fc from 'fast-check';

/** Words that have broken programs: markup, SQL, paths, templates, characters nobody sees. */
const HOSTILE = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\uD800',
  '\uFEFF',
  '\u202Eđảo chiều',
  'Ệ'.normalize('NFD').repeat(64),
  "' or 1=1; drop table petitions; --",
  '${7*7}{{7*7}}<%= 7*7 %>',
  '<script>alert(1)</script>',
  '../../../../etc/passwd',
  '%00%2e%2e%2f',
  'constructor',
  '__proto__',
  '=cmd|calc!A0',
  '#set page(width: 1pt)',
  '9'.repeat(400),
  'NaN',
  '-0',
  '1e999',
  '0x7fffffff',
  '2026-13-45',
  '0000-00-00',
  '+275760-09-13',
  '29/02/2027',
  '24:61',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  'null',
  '[]',
] as const;

/** Words on which a careless regular expression runs for minutes. */
export const REGEX_TRAPS: readonly string[] = [
  'a'.repeat(30_000) + '!',
  ' '.repeat(30_000) + 'x',
  'ngày '.repeat(6_000) + 'x',
  '01/'.repeat(10_000),
  'thôn '.repeat(6_000),
  '('.repeat(20_000),
  'a@'.repeat(15_000),
  'quý I/'.repeat(5_000),
  'giao '.repeat(6_000) + 'trước ngày',
  '-'.repeat(30_000),
  `${'1.'.repeat(15_000)}x`,
];

const numbers = fc.constantFrom(
  0,
  -1,
  1.5,
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 53,
  2 ** 63,
  1e308,
  -1e-300,
);

const nested = fc.integer({ min: 2, max: 60 }).map((depth) => {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { a: value };
  return value;
});

/** One value of any wrong shape. */
export const wrongValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 2, arbitrary: numbers },
  { weight: 1, arbitrary: fc.constantFrom(null, true, false, [], {}, [[]], [null]) },
  { weight: 1, arbitrary: nested },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...HOSTILE), { maxLength: 2_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(...REGEX_TRAPS) },
  { weight: 1, arbitrary: fc.json({ maxDepth: 4 }).map((text) => JSON.parse(text) as unknown) },
);

/** A piece of an address or of a query. */
export const wrongPiece: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE.filter((word) => word.length < 300)),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.uuid(),
  fc.integer().map(String),
);

/** What is typed into one field of a form: mostly short, now and then a trap. */
export const wrongTyping: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: wrongPiece },
  { weight: 1, arbitrary: fc.constantFrom(...REGEX_TRAPS) },
);
