import type { Context, Hono } from 'hono';
import { dayAt } from '#src/council/calendar/index.ts';
import { isId } from '#src/platform/db/ids.ts';
import { filesOf } from '#src/platform/files/index.ts';
import type { AttachedFile } from '#src/platform/files/index.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import { typed, typedList } from '#src/platform/web/typed.ts';
import {
  fieldsOf,
  similarPetitions,
  suggestedFirst,
  suggestionsFor,
} from '#src/modules/petitions/index.ts';
import type { FileLink } from '#src/ui/index.ts';
import { clearSuspects } from '../commands/clear-suspects.ts';
import { vouchSubmissions } from '../commands/vouch.ts';
import { joinSubmission, refuseSubmission, takeSubmission } from '../commands/decide.ts';
import { submissionFailure } from '../failures.ts';
import { inboxText } from '../messages/inbox.ts';
import { InboxPage } from '../pages/inbox-page.tsx';
import { SubmissionPage } from '../pages/submission-page.tsx';
import type { Deciding, SubmissionPageProps } from '../pages/submission-page.tsx';
import { mayNotReceive, mayNotSetIntake } from '../policy.ts';
import {
  countWaiting,
  groupOfSuspects,
  INBOX_TABS,
  inboxList,
  nextWaiting,
  submissionFor,
  suspectsOf,
} from '../queries/inbox.ts';
import type { WholeSubmission } from '../queries/inbox.ts';
import { SUSPICIONS } from '../schema.ts';
import { waitingCalls } from '../queries/calls.ts';

const SECTION = '/submissions';
const MOST_AT_ONCE = 200;

export function inboxRoutes(app: Hono): void {
  app.get(SECTION, list);
  app.post(`${SECTION}/refuse-spam`, refuseSpam);
  app.post(`${SECTION}/clear-suspects`, clear);
  app.post(`${SECTION}/vouch`, vouch);
  app.get(`${SECTION}/:id{[0-9a-f-]{36}}`, async (c) => await show(c, await found(c), null, 200));
  for (const act of ['take', 'join', 'refuse'] as const)
    app.post(`${SECTION}/:id{[0-9a-f-]{36}}/${act}`, async (c) => await decide(c, act));
}

function refuseOthers(c: Context): void {
  const refused = mayNotReceive(actorOf(c));
  if (refused) throw submissionFailure('Forbidden', refused);
}

async function list(c: Context): Promise<Response> {
  refuseOthers(c);
  const actor = actorOf(c);
  const { locale, platform } = c.var;
  const tab = INBOX_TABS.find((name) => name === c.req.query('tab')) ?? 'waiting';
  const asked = c.req.query('after') ?? '';
  const isPlace = tab === 'suspect' ? /^\d{1,4}$/.test(asked) : isId(asked);
  const after = isPlace ? asked : null;
  const opened = tab === 'suspect' ? (c.req.query('group') ?? '') : '';
  const group = isId(opened)
    ? { id: opened, rows: await groupOfSuspects(platform.db, actor, opened) }
    : null;
  const page = (
    <InboxPage
      locale={locale}
      tab={tab}
      group={group}
      list={
        group === null
          ? await inboxList(platform.db, actor, tab, after)
          : { rows: group.rows, next: null }
      }
      waiting={await countWaiting(platform.db, actor)}
      suspects={await suspectsOf(platform.db, actor)}
      calls={await waitingCalls(platform.db, actor, platform.clock())}
      maySettle={mayNotSetIntake(actor) === null}
    />
  );
  return await c.render(page, { title: inboxText(locale).title, section: SECTION });
}

/** Each is refused by itself: one that somebody else has taken meanwhile stays taken. A line of alike ones goes whole. */
async function refuseSpam(c: Context): Promise<Response> {
  const chosen = typedList(await readForm(c), 'chosen').slice(0, MOST_AT_ONCE);
  const t = inboxText(c.var.locale);
  refuseUnreadable(chosen.map((one) => one.replace(/^group\./, '').split('.')[0] ?? ''));
  const { newest } = await suspectsOf(c.var.platform.db, actorOf(c));
  let done = 0;
  let lines = 0;
  for (const one of chosen) {
    const [id, version] = one.split('.');
    if (id === 'group') {
      const clearing = { group: version, until: newest, words: t.wordsOf.spam };
      const cleared = await attempt(c, () => run(c, clearSuspects, clearing)).catch(() => null);
      if (cleared?.ok) {
        done += cleared.value.count;
        lines += cleared.value.count - 1;
      }
      continue;
    }
    const refusal = { id, version, reason: 'spam', words: t.wordsOf.spam };
    const outcome = await attempt(c, () => run(c, refuseSubmission, refusal)).catch(() => null);
    if (outcome?.ok) done += 1;
  }
  return seeOther(c, SECTION, t.refusedMany(done, chosen.length + lines - done));
}

async function vouch(c: Context): Promise<Response> {
  const chosen = typedList(await readForm(c), 'chosen').slice(0, MOST_AT_ONCE);
  const t = inboxText(c.var.locale);
  const parts = chosen.map((one) => one.split('.'));
  const isGroup = ([kind]: readonly string[]) => kind === 'group';
  const ids = parts.filter((part) => !isGroup(part)).map(([id = '']) => id);
  const groups = parts.filter(isGroup).map(([, id = '']) => id);
  const suspects = `${SECTION}?tab=suspect`;
  if (chosen.length === 0) return seeOther(c, suspects, t.chooseSome);
  refuseUnreadable([...ids, ...groups]);
  const { count } = await run(c, vouchSubmissions, { ids, groups });
  if (count === 0) return seeOther(c, suspects, t.suspectsGone);
  return seeOther(c, suspects, t.vouched(count), { href: SECTION, label: t.tabs.waiting });
}

/** What no page of ours sends: an old page, or a hand-made address. */
function refuseUnreadable(ids: readonly string[]): void {
  if (!ids.every(isId)) throw submissionFailure('InvalidInput', 'submissions.choice_unreadable');
}

async function clear(c: Context): Promise<Response> {
  const form = await readForm(c);
  const t = inboxText(c.var.locale);
  const group = typed(form, 'group');
  refuseUnreadable([typed(form, 'until'), ...(group === '' ? [] : [group])]);
  const suspicion = SUSPICIONS.find((one) => one === typed(form, 'suspicion')) ?? '';
  if (suspicion !== typed(form, 'suspicion'))
    throw submissionFailure('InvalidInput', 'submissions.choice_unreadable');
  const { count } = await run(c, clearSuspects, { ...form, words: t.wordsOf.spam });
  const said = count === 0 ? t.suspectsGone : t.refusedMany(count, 0);
  return seeOther(c, `${SECTION}?tab=suspect`, said);
}

async function found(c: Context): Promise<WholeSubmission> {
  refuseOthers(c);
  const id = c.req.param('id') ?? '';
  const submission = isId(id) ? await submissionFor(c.var.platform.db, actorOf(c), id) : null;
  if (!submission) throw submissionFailure('NotFound', 'submissions.not_found');
  return submission;
}

async function show(
  c: Context,
  submission: WholeSubmission,
  again: SubmissionPageProps['again'],
  status: 200 | 409 | 422,
): Promise<Response> {
  const actor = actorOf(c);
  const { locale, platform } = c.var;
  const { db } = platform;
  const isWaiting = submission.state === 'waiting';
  const asked = {
    text: submission.text,
    place: [submission.place, submission.unitName].filter(Boolean).join(', '),
  };
  const [fields, files, similar, suggested] = await Promise.all([
    fieldsOf(db, actor.tenantId, actor.councilId, locale),
    filesOf(db, actor.tenantId, 'submission', [submission.id]),
    isWaiting ? similarPetitions(db, actor, { ...asked, limit: 6 }) : [],
    isWaiting ? suggestionsFor(db, actor, { ...asked, on: dayAt(platform.clock()) }) : null,
  ]);
  const options = fields.map(({ code, label }) => ({ value: code, label }));
  const page = (
    <SubmissionPage
      {...{ locale, submission, similar, again }}
      files={files.map(photoLink)}
      fields={suggestedFirst(locale, options, suggested?.field)}
    />
  );
  return await c.render(page, {
    title: inboxText(locale).page,
    section: SECTION,
    ...(status !== 200 && { status }),
  });
}

const photoLink = ({ href, name, isPhoto }: AttachedFile): FileLink =>
  isPhoto ? { href, name, preview: href } : { href, name };

async function decide(c: Context, act: Deciding): Promise<Response> {
  refuseOthers(c);
  const t = inboxText(c.var.locale);
  const id = c.req.param('id') ?? '';
  const form = await readForm(c);
  const raw = { ...form, id, ...(act === 'refuse' && { words: wordsOf(c, form) }) };
  const outcome = await attempt(c, async () => {
    if (act === 'take') {
      const { code } = await run(c, takeSubmission, raw);
      const href = `/petitions/${code}`;
      return { said: t.took(code), link: { href, label: t.openTaken } };
    }
    if (act === 'join') await run(c, joinSubmission, raw);
    else await run(c, refuseSubmission, raw);
    return { said: act === 'join' ? t.joined : t.refused };
  });
  if (!outcome.ok) {
    const status = outcome.failure.kind === 'Conflict' ? 409 : 422;
    const again = { form: act, refusal: outcome.refusal, values: form };
    return await show(c, await found(c), again, status);
  }
  const { said, link } = outcome.value;
  if (typed(form, 'next') !== '1') return seeOther(c, link?.href ?? SECTION, said);
  const next = await nextWaiting(c.var.platform.db, actorOf(c), id);
  const rest = link ? `${SECTION}?tab=taken` : SECTION;
  return seeOther(c, next === null ? rest : `${SECTION}/${next}`, said, link);
}

/** A reason without words of the clerk's own says the usual ones. */
function wordsOf(c: Context, form: Awaited<ReturnType<typeof readForm>>): string {
  const usual: Readonly<Record<string, string>> = inboxText(c.var.locale).wordsOf;
  return typed(form, 'words').trim() || (usual[typed(form, 'reason')] ?? '');
}
