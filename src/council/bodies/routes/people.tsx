import type { Context, Hono } from 'hono';
import { dayAt } from '#src/council/calendar/index.ts';
import { isId } from '#src/platform/db/ids.ts';
import { platformFailure } from '#src/platform/errors.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import { accountOfPerson } from '../store/accounts.ts';
import { openAccount, resetPassword, switchAccountState } from '../commands/accounts.ts';
import { addPeople, editPerson } from '../commands/people.ts';
import { addSeat, endSeat } from '../commands/seats.ts';
import { bodyFailure } from '../failures.ts';
import { bodyText } from '../messages/bodies.ts';
import { AddPeoplePage } from '../pages/add-people-page.tsx';
import type { Answer } from '../pages/parts.tsx';
import { PeoplePage } from '../pages/people-page.tsx';
import { PersonFormPage } from '../pages/person-form-page.tsx';
import { PersonPage } from '../pages/person-page.tsx';
import type { PersonPageProps } from '../pages/person-page.tsx';
import {
  peopleOfCouncil,
  personOfCouncil,
  seatsInForce,
  seatsOfPerson,
} from '../queries/people.ts';
import type { Person } from '../queries/people.ts';
import { mayNotManageAccounts, mayNotManagePeople } from '../policy.ts';
import { bodiesOf, bodyById, outsideBodies } from '../queries/bodies.ts';
import { showPasswordsOnce } from './passwords.tsx';

const PAGE_SIZE = 50;

export function peopleRoutes(app: Hono): void {
  app.get('/people', showPeople);
  app.get('/people/new', async (c) => await showAdd(c));
  app.post('/people/new', async (c) => {
    const typed = await readForm(c);
    const done = await attempt(c, () => run(c, addPeople, typed));
    if (!done.ok) return await showAdd(c, { typed, refusal: done.refusal });
    if (done.value.opened.length > 0) return showPasswordsOnce(c, done.value.opened);
    return seeOther(c, '/people', bodyText(c.var.locale).peopleAdded(done.value.count));
  });
  app.get('/people/:id', async (c) => await showPerson(c, await found(c, c.req.param('id'))));
  app.get('/people/:id/edit', async (c) => await showEdit(c, await found(c, c.req.param('id'))));
  app.post('/people/:id/edit', async (c) => {
    const person = await found(c, c.req.param('id'));
    const typed = await readForm(c);
    const done = await attempt(c, () => run(c, editPerson, { ...typed, id: person.id }));
    if (!done.ok) return await showEdit(c, person, { typed, refusal: done.refusal });
    return seeOther(c, `/people/${person.id}`, bodyText(c.var.locale).saved);
  });
  seatRoutes(app);
  accountRoutes(app);
}

function seatRoutes(app: Hono): void {
  app.post('/people/:id/seats', async (c) => {
    const person = await found(c, c.req.param('id'));
    const typed = await readForm(c);
    const done = await attempt(c, () => run(c, addSeat, { ...typed, personId: person.id }));
    if (!done.ok) {
      return await showPerson(c, person, { typed, refusal: done.refusal, answered: 'seat' });
    }
    return seeOther(c, `/people/${person.id}`, bodyText(c.var.locale).seatGiven);
  });
  app.post('/people/:id/seats/:seat/end', async (c) => {
    const person = await found(c, c.req.param('id'));
    const typed = await readForm(c);
    const done = await attempt(c, () => run(c, endSeat, { ...typed, id: c.req.param('seat') }));
    if (!done.ok) {
      return await showPerson(c, person, { typed, refusal: done.refusal, answered: 'end' });
    }
    return seeOther(c, `/people/${person.id}`, bodyText(c.var.locale).seatEnded);
  });
}

function accountRoutes(app: Hono): void {
  app.post('/people/:id/account', async (c) => {
    const person = await found(c, c.req.param('id'));
    const typed = await readForm(c);
    const done = await attempt(c, () => run(c, openAccount, { ...typed, personId: person.id }));
    if (!done.ok) {
      return await showPerson(c, person, { typed, refusal: done.refusal, answered: 'account' });
    }
    return showPasswordsOnce(c, [done.value]);
  });
  app.post('/people/:id/account/password', async (c) => {
    const { id } = await found(c, c.req.param('id'));
    return showPasswordsOnce(c, [await run(c, resetPassword, { personId: id })]);
  });
  app.post('/people/:id/account/state', async (c) => {
    const person = await found(c, c.req.param('id'));
    const raw = { personId: person.id };
    const done = await attempt(c, () => run(c, switchAccountState, raw));
    if (!done.ok) {
      return await showPerson(c, person, { refusal: done.refusal, answered: 'account' });
    }
    const text = bodyText(c.var.locale);
    const message = done.value.closed ? text.accountClosed : text.accountReopened;
    return seeOther(c, `/people/${person.id}`, message);
  });
}

async function found(c: Context, id: string): Promise<Person> {
  const actor = actorOf(c);
  const { db } = c.var.platform;
  const person = isId(id) ? await personOfCouncil(db, actor.tenantId, actor.councilId, id) : null;
  if (!person) throw platformFailure('NotFound', 'platform.not_found');
  return person;
}

async function showPeople(c: Context): Promise<Response> {
  const actor = actorOf(c);
  const { db, clock } = c.var.platform;
  const { tenantId, councilId } = actor;
  const q = (c.req.query('q') ?? '').slice(0, 100);
  const after = c.req.query('after');
  const some = await peopleOfCouncil(db, tenantId, councilId, { q, after, limit: PAGE_SIZE + 1 });
  const people = some.slice(0, PAGE_SIZE);
  const last = some.length > PAGE_SIZE ? people.at(-1) : undefined;
  const next = new URLSearchParams({ q, after: `${last?.search_key} ${last?.id}` });
  const council = await bodyById(db, tenantId, councilId);
  const page = (
    <PeoplePage
      locale={c.var.locale}
      councilName={council?.name ?? ''}
      {...{ q, people }}
      seats={await seatsInForce(db, tenantId, councilId, dayAt(clock()))}
      nextHref={last && `/people?${next}`}
      firstHref={after ? `/people?${new URLSearchParams({ q })}` : undefined}
      mayAdd={mayNotManagePeople(actor) === null}
    />
  );
  return await c.render(page, { title: bodyText(c.var.locale).people, section: '/people' });
}

async function showAdd(c: Context, answer: Answer = {}): Promise<Response> {
  const actor = actorOf(c);
  const refused = mayNotManagePeople(actor);
  if (refused) throw bodyFailure('Forbidden', refused);
  const { db, clock } = c.var.platform;
  const page = (
    <AddPeoplePage
      locale={c.var.locale}
      today={dayAt(clock())}
      bodies={await bodiesOf(db, actor.tenantId, actor.councilId)}
      withLogins={mayNotManageAccounts(actor) === null}
      {...answer}
    />
  );
  return await c.render(page, {
    title: bodyText(c.var.locale).addPeople,
    section: '/people',
    status: answer.refusal ? 422 : 200,
  });
}

async function showEdit(c: Context, person: Person, answer: Answer = {}): Promise<Response> {
  const refused = mayNotManagePeople(actorOf(c));
  if (refused) throw bodyFailure('Forbidden', refused);
  const status = answer.refusal ? 422 : 200;
  const page = <PersonFormPage locale={c.var.locale} person={person} {...answer} />;
  return await c.render(page, { title: person.full_name, section: '/people', status });
}

async function showPerson(
  c: Context,
  person: Person,
  answer: Answer & Pick<PersonPageProps, 'answered'> = {},
): Promise<Response> {
  const actor = actorOf(c);
  const { db, clock } = c.var.platform;
  const { tenantId, councilId } = actor;
  const today = dayAt(clock());
  const mayManage = mayNotManagePeople(actor) === null;
  const bodies = mayManage
    ? [...(await bodiesOf(db, tenantId, councilId)), ...(await outsideBodies(db, tenantId))]
    : [];
  const page = (
    <PersonPage
      locale={c.var.locale}
      {...{ today, person, bodies, mayManage }}
      seats={await seatsOfPerson(db, tenantId, person.id)}
      others={mayManage ? await seatsInForce(db, tenantId, councilId, today) : []}
      account={await accountOfPerson(db, tenantId, person.id)}
      mayManageAccount={mayNotManageAccounts(actor) === null}
      {...answer}
    />
  );
  const status = answer.refusal ? 422 : 200;
  return await c.render(page, { title: person.full_name, section: '/people', status });
}
