import { dayAt } from '#src/council/calendar/index.ts';
import { readCounters } from '#src/platform/db/counters.ts';
import type { DeskBlock, DeskFigure, DeskItem, DeskView } from '#src/platform/web/room.ts';
import { BY_STATE, VOICE_COUNTERS, voicesIn } from './counters.ts';
import { actText } from './messages/acts.ts';
import { petitionDeskText } from './messages/desk.ts';
import { batchesOf } from './queries/batches.ts';
import type { PetitionFilter } from './queries/register/filter.ts';
import { filterQuery } from './queries/register/filter.ts';
import { registerPage } from './queries/register/register.ts';
import type { ListedPetition } from './queries/register/register.ts';
import type { PetitionState } from './schema.ts';
import { isCouncilSide } from './visible.ts';

const FIRST_FEW = 5;

/** What waits for this seat among the petitions: the office's figures, then lists by what it may do. */
export async function petitionBlocks(view: DeskView): Promise<readonly DeskBlock[]> {
  const { permissions, bodyKind } = view.actor;
  if (!permissions.has('petitions.read')) return [];
  const blocks = await Promise.all([
    isCouncilSide(bodyKind) && permissions.has('duties.follow') ? figuresBlock(view) : [],
    permissions.has('petitions.classify') ? toClassify(view) : [],
    passesLists(view) ? waitingLists(view) : [],
    permissions.has('petitions.evaluate') ? toEvaluate(view) : [],
    checksOnly(view) ? toCheck(view) : [],
  ]);
  return blocks.flat();
}

function passesLists({ actor: { permissions } }: DeskView): boolean {
  return (
    [
      'petitions.sign',
      'petitions.issue',
      'petitions.pass_office',
      'petitions.pass_committee',
    ] as const
  ).some((permission) => permissions.has(permission));
}

function checksOnly({ actor: { permissions } }: DeskView): boolean {
  return permissions.has('petitions.verify') && !permissions.has('petitions.evaluate');
}

async function figuresBlock({ db, actor, locale }: DeskView): Promise<DeskBlock[]> {
  const text = petitionDeskText(locale);
  const counts = await readCounters(db, actor.tenantId, [actor.councilId], VOICE_COUNTERS);
  const { voices, matters } = voicesIn(counts);
  const figure = (label: string, state: PetitionState, tone?: DeskFigure['tone']): DeskFigure => {
    const value = counts.get(BY_STATE)?.get(state) ?? 0;
    return { label, value, href: `/petitions?state=${state}`, ...(tone && value > 0 && { tone }) };
  };
  return [
    {
      key: 'petition-figures',
      title: text.office,
      order: 5,
      figures: [
        figure(text.toClassify, 'recorded', 'warning'),
        figure(text.toForward, 'classified', 'warning'),
        figure(text.returned, 'declined', 'danger'),
        figure(text.toEvaluate, 'answered', 'warning'),
        figure(text.following, 'following'),
        { label: text.voices, value: voices, href: '/petitions?scope=own&merged=with' },
        { label: text.matters, value: matters, href: '/petitions?scope=own' },
      ],
    },
  ];
}

async function toClassify(view: DeskView): Promise<DeskBlock[]> {
  const title = petitionDeskText(view.locale).classifyTitle;
  return await listBlock(view, 'petitions-to-classify', title, 40, {
    state: 'recorded',
    scope: 'own',
  });
}

async function toEvaluate(view: DeskView): Promise<DeskBlock[]> {
  const title = petitionDeskText(view.locale).evaluateTitle;
  return await listBlock(view, 'petitions-to-evaluate', title, 30, {
    state: 'answered',
    scope: 'own',
  });
}

async function toCheck(view: DeskView): Promise<DeskBlock[]> {
  const text = petitionDeskText(view.locale);
  const [block] = await listBlock(view, 'petitions-to-check', text.checkTitle, 15, {
    state: 'answered',
  });
  return [
    block ?? {
      key: 'petitions-to-check',
      title: text.checkTitle,
      order: 15,
      empty: text.checkEmpty,
    },
  ];
}

async function listBlock(
  view: DeskView,
  key: string,
  title: string,
  order: number,
  filter: PetitionFilter,
): Promise<DeskBlock[]> {
  const { db, actor, locale, now } = view;
  const page = await registerPage(db, {
    actor,
    filter,
    today: dayAt(now),
    limit: FIRST_FEW,
    count: 'none',
  });
  if (page.items.length === 0) return [];
  const more = { href: `/petitions${filterQuery(filter)}`, label: petitionDeskText(locale).all };
  return [{ key, title, order, more, items: page.items.map((item) => itemOf(item, view)) }];
}

function itemOf(petition: ListedPetition, { actor }: DeskView): DeskItem {
  const from = petition.council_id === actor.councilId ? null : petition.council_name;
  return {
    key: petition.id,
    href: `/petitions/${petition.id}`,
    title: petition.title,
    meta: [petition.code, petition.unit_name, petition.body_name, from].filter(
      (word) => word !== null,
    ),
  };
}

async function waitingLists({ db, actor, locale }: DeskView): Promise<DeskBlock[]> {
  const text = petitionDeskText(locale);
  const lists = await batchesOf(db, actor, { step: 'waiting', limit: FIRST_FEW });
  if (lists.length === 0) return [];
  return [
    {
      key: 'batches-waiting',
      title: text.batchesTitle,
      order: 25,
      more: { href: '/batches?step=waiting', label: text.all },
      items: lists.map((list) => ({
        key: list.id,
        href: `/batches/${list.id}`,
        title: list.title,
        meta: [list.code, list.toName, text.batchCount(list.count)],
        mark: { label: stepLabel(list.step, locale), tone: 'warning' },
      })),
    },
  ];
}

function stepLabel(step: string, locale: DeskView['locale']): string {
  const steps: Readonly<Record<string, string>> = actText(locale).batchSteps;
  return steps[step] ?? step;
}
