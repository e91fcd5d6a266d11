import type { Platform } from '#src/platform/command.ts';
import type { Job } from '#src/platform/jobs/jobs.ts';
import { renewPetitionSearch } from './store/renew-search.ts';

/** After an upgrade: what was recorded before becomes findable by what is looked for now. */
export function petitionJobs({ db }: Platform): readonly Job[] {
  return [{ name: 'renew-petition-search', run: async () => void (await renewPetitionSearch(db)) }];
}
