// Builds both bundles unless they are fresh.
import { alone } from './lock.mjs';
import { bringBundles } from './bundles.mjs';
import { read, inRoot } from './paths.mjs';
import { fail } from './say.mjs';

try {
  await alone(() => bringBundles(process.execPath));
} catch (error) {
  fail(error);
  process.stdout.write(read(inRoot('.cache', 'build.log')));
}
