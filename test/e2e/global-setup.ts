import { prepareBrowser } from '../browser.ts';

/** Once a run, before any story. */
export async function setup(): Promise<void> {
  await prepareBrowser();
}
