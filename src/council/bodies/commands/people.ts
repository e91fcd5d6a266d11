import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { Failure, platformFailure, failureSentence } from '#src/platform/errors.ts';
import { parseInput } from '#src/platform/web/input.ts';
import { bodyFailure } from '../failures.ts';
import { addPeopleInput, addSeatInput, editPersonInput } from '../inputs.ts';
import type { PersonRowInput } from '../inputs.ts';
import { personOfCouncil } from '../queries/people.ts';
import { mayNotManageAccounts, mayNotManagePeople } from '../policy.ts';
import { insertPerson, updatePerson } from '../store/people.ts';
import { openFor } from './accounts.ts';
import type { OpenedAccount } from './accounts.ts';
import { giveSeat } from './seats.ts';

/** Several people at once, each with a seat, and an account where a login is given. All or none. */
export const addPeople = command({
  name: 'bodies.add_people',
  input: addPeopleInput,
  async run(ctx, { fromOn, rows }) {
    const refused = mayNotManagePeople(ctx.actor);
    if (refused) throw bodyFailure('Forbidden', refused);
    const filled = rows
      .map((row, index) => ({ row, index }))
      .filter(({ row }) => row.fullName !== '' || row.login !== '' || row.title !== '');
    if (filled.length === 0) throw bodyFailure('InvalidInput', 'bodies.no_rows');
    const opened: OpenedAccount[] = [];
    const wrong: Record<string, string> = {};
    for (const { row, index } of filled) {
      try {
        const account = await addOne(ctx, row, fromOn);
        if (account) opened.push(account);
      } catch (error) {
        noteAtRow(wrong, index, error, ctx.actor.locale);
      }
    }
    if (Object.keys(wrong).length > 0) {
      throw platformFailure('InvalidInput', 'platform.invalid_input', {}, wrong);
    }
    return { count: filled.length, opened };
  },
});

async function addOne(
  ctx: CommandContext,
  row: PersonRowInput,
  fromOn: string,
): Promise<OpenedAccount | null> {
  const { tenantId, councilId, locale } = ctx.actor;
  const name = { fullName: row.fullName, title: row.title, phone: row.phone, email: '' };
  parseInput(editPersonInput.omit({ id: true }), name, locale);
  parseInput(addSeatInput.pick({ bodyId: true, role: true }), row, locale);
  const personId = await insertPerson(ctx.tx, { tenantId, ...name, now: ctx.now });
  ctx.emit({ name: 'person.added', subjectKind: 'person', subjectId: personId, councilId });
  await giveSeat(ctx, {
    personId,
    bodyId: row.bodyId,
    role: row.role as Exclude<typeof row.role, ''>,
    capacity: 'holder',
    delegatedBy: '',
    fromOn,
    toOn: null,
    note: '',
  });
  if (row.login === '') return null;
  const refused = mayNotManageAccounts(ctx.actor);
  if (refused) throw bodyFailure('Forbidden', refused);
  return await openFor(ctx, { personId, fullName: row.fullName, login: row.login });
}

const FIELD_OF: Readonly<Record<string, string>> = {
  'bodies.login_taken': 'login',
  'bodies.may_not_manage_accounts': 'login',
};

function noteAtRow(
  wrong: Record<string, string>,
  index: number,
  error: unknown,
  locale: 'vi' | 'en',
): void {
  if (!(error instanceof Failure)) throw error;
  const fields = Object.entries(error.fields);
  for (const [field, sentence] of fields) wrong[`rows.${index}.${field}`] = sentence;
  if (fields.length > 0) return;
  const field = FIELD_OF[error.code] ?? 'role';
  wrong[`rows.${index}.${field}`] = failureSentence(locale, error.code, error.facts);
}

export const editPerson = command({
  name: 'bodies.edit_person',
  input: editPersonInput,
  async run(ctx, { id, ...input }) {
    const refused = mayNotManagePeople(ctx.actor);
    if (refused) throw bodyFailure('Forbidden', refused);
    const { tenantId, councilId } = ctx.actor;
    if (!(await personOfCouncil(ctx.tx, tenantId, councilId, id))) {
      throw platformFailure('NotFound', 'platform.not_found');
    }
    await updatePerson(ctx.tx, tenantId, id, input);
    ctx.emit({ name: 'person.edited', subjectKind: 'person', subjectId: id, councilId });
    return { id };
  },
});
