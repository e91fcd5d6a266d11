import { existsSync } from 'node:fs';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** Files that take long and do not look it: begun last, one of them would run on alone. */
const LONG = [
  'test/faults/faults.db.test.ts',
  'src/modules/submissions/pages.db.test.ts',
  'test/boot/start.db.test.ts',
  'test/isolation/matrix.db.test.ts',
  'src/modules/submissions/flood.db.test.ts',
  'test/boot/embedded-database.db.test.ts',
  'test/backup/damaged.db.test.ts',
  'test/backup/backup.db.test.ts',
  'test/e2e/every-page-is-open-to-everyone.e2e.ts',
];

const rank = ({ moduleId }: TestSpecification): number => {
  const at = LONG.findIndex((path) => moduleId.endsWith(path));
  return at < 0 ? LONG.length : at;
};

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const gone = LONG.filter((path) => !existsSync(path));
    if (gone.length > 0) throw new Error(`No such test: ${gone.join(', ')}`);
    const usual = await super.sort(files);
    return usual.toSorted((one, other) => rank(one) - rank(other));
  }
}
