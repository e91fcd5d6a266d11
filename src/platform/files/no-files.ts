import type { FileStore } from './store.ts';

const refuse = async (): Promise<never> =>
  await Promise.reject(new Error('this process keeps no files'));

/** For short commands and tests that neither keep nor serve a file. */
export const noFiles: FileStore = {
  ready: refuse,
  keep: refuse,
  keepPhoto: refuse,
  keepAsSent: refuse,
  scan: refuse,
  attach: refuse,
  open: refuse,
  sweep: refuse,
  freeMb: async () => await Promise.resolve(null),
};
