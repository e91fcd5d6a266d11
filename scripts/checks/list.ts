export type Check = {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
};

const packaged = (path: string): string => `node_modules/${path}`;

/** Each passes or fails as a whole. */
export const CHECKS: readonly Check[] = [
  { name: 'format', program: packaged('oxfmt/bin/oxfmt'), args: ['--check', '.'] },
  { name: 'lint', program: packaged('oxlint/bin/oxlint'), args: ['--deny-warnings'] },
  { name: 'types', program: packaged('typescript/bin/tsc'), args: ['--noEmit', '-p', '.'] },
  { name: 'build', program: 'scripts/boot/build.mjs', args: [] },
];

export type Suite = { readonly name: string; readonly says: string };

/** Vitest's projects; every test in them counts. */
export const SUITES: readonly Suite[] = [
  { name: 'unit', says: 'rules, architecture and other tests without a database' },
  { name: 'db', says: 'commands, pages and API on PostgreSQL' },
  { name: 'e2e', says: 'stories in a browser' },
];
