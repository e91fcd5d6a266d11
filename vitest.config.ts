import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

const DATABASE = '**/*.db.test.{ts,tsx}';
const IGNORED = ['**/node_modules/**', 'dist/**', 'data/**'];

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          include: ['{src,test,scripts,migrations}/**/*.test.{ts,tsx}'],
          exclude: [...IGNORED, DATABASE],
          // What a worker has read it reads once for all its files.
          isolate: false,
          setupFiles: ['test/whole-product.ts'],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: [`{src,test}/${DATABASE}`],
          exclude: IGNORED,
          globalSetup: ['test/global-setup.ts'],
          isolate: false,
          setupFiles: ['test/whole-product.ts'],
          // A test waits for the database as often as the database for it.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.ts'],
          globalSetup: ['test/global-setup.ts', 'test/e2e/global-setup.ts'],
          isolate: false,
          // Each has a program and a browser of its own.
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
