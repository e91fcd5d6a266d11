import { z } from 'zod';
import { command } from '#src/platform/command.ts';
import { typedLine } from '#src/platform/text/inputs.ts';
import { newId } from '#src/platform/db/ids.ts';
import { says } from '#src/platform/web/input.ts';
import { filterQuery, readFilter } from '../queries/register/filter.ts';
import { keepView, removeView } from '../store/views.ts';

/** A person keeps the filter they work with under a name. */
export const saveView = command({
  name: 'petitions.save_view',
  input: z.object({
    name: typedLine(80).refine(
      (name) => name !== '',
      says('Chưa đặt tên bộ lọc.', 'Enter a name.'),
    ),
    query: z.string().max(2_000).default(''),
  }),
  async run({ tx, actor, now, emit }, { name, query }) {
    const asked = Object.fromEntries(new URLSearchParams(query));
    const id = newId();
    await keepView(tx, {
      tenant_id: actor.tenantId,
      id,
      person_id: actor.personId,
      name,
      query: filterQuery(readFilter(asked)),
      created_at: now,
    });
    emit({ name: 'petition_view.saved', subjectKind: 'petition_view', subjectId: id });
  },
});

export const dropView = command({
  name: 'petitions.drop_view',
  input: z.object({ id: z.uuid() }),
  async run({ tx, actor, emit, nothingChanged }, { id }) {
    const view = { tenantId: actor.tenantId, personId: actor.personId, id };
    if (!(await removeView(tx, view))) return nothingChanged();
    emit({ name: 'petition_view.removed', subjectKind: 'petition_view', subjectId: id });
  },
});
