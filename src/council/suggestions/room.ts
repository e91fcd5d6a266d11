import type { Room } from '#src/platform/web/room.ts';
import { suggestionJobs } from './jobs.ts';

/** Has no page of its own: other rooms show what it suggests beside their fields. */
export const suggestionsRoom: Room = { name: 'suggestions', jobs: suggestionJobs };
