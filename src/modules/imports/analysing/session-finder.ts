import { searchKey } from '#src/platform/text/search-key.ts';
import { readSession } from '../reading/index.ts';
import type { SessionWords } from '../reading/index.ts';
import type { SessionOfCouncil } from '../queries/terms.ts';
import type { ReadSession } from '../staged-reading.ts';

export interface SessionContext {
  readonly sessions: readonly SessionOfCouncil[];
  readonly current: { readonly id: string; readonly name: string } | null;
  readonly tier: 'province' | 'commune';
}

/**
 * The council's session that the office's words name. Words that name another one, or none that is
 * known, give none: only where nothing is said is it the current session.
 */
export function sessionNamed(words: string, context: SessionContext): ReadSession {
  const said = words === '' ? null : readSession(words);
  const found = said ? match(said, context) : null;
  const session = words === '' || isOnlyTiming(words) ? context.current : found;
  return {
    words,
    id: session?.id ?? null,
    name: session?.name ?? '',
    isNamed: found !== null,
    timing: said?.timing ?? null,
  };
}

/** 'Trước kỳ họp' names no session: it is the current one, before or after. */
const ONLY_TIMING = /^(?:truoc|sau) (?:ki hop|kh)(?: nay)?$/;

function isOnlyTiming(words: string): boolean {
  return ONLY_TIMING.test(searchKey(words));
}

function match(said: SessionWords, { sessions, tier }: SessionContext): SessionOfCouncil | null {
  const isElsewhere = said.assembly === 'national' || (said.level !== null && said.level !== tier);
  if (isElsewhere || said.number === null) return null;
  const ofTerm = sessions.filter(({ termLabel, termId }) =>
    said.term === null ? termId === sessions[0]?.termId : termNumber(termLabel) === said.term,
  );
  const numbered = ofTerm.filter(({ number }) => number === said.number);
  return numbered.length === 1 ? (numbered[0] ?? null) : null;
}

/** 'HĐND tỉnh khóa XVIII' is the eighteenth; a term named by its years only has no number. */
function termNumber(label: string): number | null {
  return readSession(`${label} HĐND`)?.term ?? null;
}
