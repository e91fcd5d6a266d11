import { readCode } from '#src/council/numbering/index.ts';
import type { SourceKind } from '#src/modules/meetings/index.ts';
import { recordText } from './messages/record.ts';
import { conclusionByCode } from './queries/conclusions.ts';
import { linkedByIds } from './queries/chain.ts';

/** An agenda item may be about an earlier conclusion. */
export const conclusionSource: SourceKind = {
  kind: 'conclusion',
  label: (locale) => recordText(locale).chainKinds.conclusion,
  describe: async (db, actor, ids) => {
    const found = await linkedByIds(db, actor, ids);
    return new Map(
      found.map(({ id, code, content }) => [
        id,
        { title: content, code, href: `/conclusions/${code}` },
      ]),
    );
  },
  find: async (db, actor, typed) => {
    const code = readCode(typed);
    return code === null ? null : ((await conclusionByCode(db, actor, code))?.id ?? null);
  },
};
