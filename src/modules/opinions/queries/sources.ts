import { sql } from 'kysely';
import type { SourceKind } from '#src/modules/meetings/index.ts';
import { heading } from '../heading.ts';
import { opinionWords } from '../messages/words.ts';
import { RECORD_KIND } from './facts.ts';
import { visibleTo } from './visible.ts';

/** What stands behind an agenda item. It comes there from its own page, so that its road is known. */
export const submissionSource: SourceKind = {
  kind: RECORD_KIND,
  label: (locale) => opinionWords(locale).one,
  describe: async (db, actor, ids) => {
    if (ids.length === 0) return new Map();
    const { rows } = await sql<{ id: string; title: string; code: string }>`
      select x.id, x.title, x.code from executive_submissions x
      where ${visibleTo(actor)} and x.id = any(${[...ids]})`.execute(db);
    return new Map(
      rows.map(({ id, title, code }) => [
        id,
        { title: heading(title), code, href: `/executive-submissions/${code}` },
      ]),
    );
  },
};
