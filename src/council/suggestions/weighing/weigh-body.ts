import { searchKey } from '#src/platform/text/search-key.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { ANSWERERS, BY_THE_THING } from '../cues/answerers.ts';
import { COMMON_FIELDS } from '../cues/field-cues.ts';
import type { CommonField } from '../cues/field-cues.ts';
import { FORMER_AGENCIES } from '../cues/former-agencies.ts';
import type { FormerAgency } from '../cues/former-agencies.ts';
import type { Tier } from '../cues/tier-cues.ts';
import { suggestionText } from '../messages.ts';
import type { ReadText } from '../reading/syllables.ts';
import { phraseFinder } from './phrase-finder.ts';
import type { PhraseFinder } from './phrase-finder.ts';
import { Tally } from './tally.ts';

/** A body that can be asked, as far as the weighing needs it. */
export interface KnownBody {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: string;
  readonly isOwn: boolean;
  /** The unit of the council it belongs to; null for a body outside. */
  readonly unitCode: string | null;
}

export interface BodyAsk {
  readonly words: ReadText;
  readonly locale: Locale;
  readonly fields: readonly { readonly code: CommonField; readonly score: number }[];
  readonly tiers: ReadonlyMap<Tier, number>;
  readonly unit: { readonly code: string; readonly label: string } | null;
}

const things = phraseFinder(
  BY_THE_THING.flatMap(({ body, phrases }) => phrases.map((phrase) => ({ phrase, meaning: body }))),
);
const former = phraseFinder<FormerAgency>(
  FORMER_AGENCIES.map((agency) => ({ phrase: agency.was, meaning: agency })),
);

const NAMED = 3;
const THING = 3;
const FIELD = 3;
const EXECUTIVE = 1.2;
const UNIT_EXECUTIVE = 4;
// Organs of the council itself receive no petition to answer.
const NEVER = new Set([
  'council',
  'standingCommittee',
  'committee',
  'office',
  'delegateGroup',
  'hamlet',
]);

/** Knows the bodies of one council once; then says for each text who would answer. */
export function bodyWeigher(all: readonly KnownBody[]): (ask: BodyAsk) => Tally {
  const bodies = all.filter(({ kind }) => !NEVER.has(kind));
  const names = phraseFinder(
    bodies
      .filter(({ kind, isOwn }) => isOwn || kind !== 'executive')
      .map((body) => ({ phrase: body.shortName, meaning: body.id })),
  );
  const keys = new Map(
    bodies.map((body) => [body.id, `${searchKey(body.shortName)}|${searchKey(body.name)}`]),
  );
  const near = bodies.filter(({ isOwn, unitCode }) => isOwn || unitCode === null);
  const begun = new Map<string, readonly KnownBody[]>();
  const beginningWith = (name: string): readonly KnownBody[] => {
    const known = begun.get(name);
    if (known) return known;
    const key = searchKey(name);
    const found = near.filter(({ id }) =>
      (keys.get(id) ?? '').split('|').some((one) => one.startsWith(key)),
    );
    begun.set(name, found);
    return found;
  };
  return (ask) => {
    const tally = new Tally();
    addNamed(tally, ask, names, beginningWith);
    addThings(tally, ask, beginningWith);
    addByField(tally, ask, beginningWith);
    addExecutives(tally, ask, bodies);
    return tally;
  };
}

type Beginning = (name: string) => readonly KnownBody[];

function addNamed(tally: Tally, ask: BodyAsk, names: PhraseFinder<string>, find: Beginning): void {
  const t = suggestionText(ask.locale).body;
  for (const { words, meanings } of names.find(ask.words))
    for (const id of meanings) tally.add(id, NAMED, t.named(words));
  for (const { meanings } of former.find(ask.words))
    for (const { was, now, from, basis } of meanings)
      for (const body of find(now))
        tally.add(body.id, NAMED, t.former(was, body.shortName, dayText(from), basis));
}

function addThings(tally: Tally, ask: BodyAsk, find: Beginning): void {
  const t = suggestionText(ask.locale).body;
  const words = new Map<string, Set<string>>();
  for (const found of things.find(ask.words))
    for (const body of found.meanings)
      words.set(body, (words.get(body) ?? new Set()).add(found.words.toLowerCase()));
  for (const [name, said] of words)
    for (const body of find(name))
      tally.add(body.id, THING + said.size / 2, t.thing([...said].slice(0, 3)));
}

function addByField(tally: Tally, ask: BodyAsk, find: Beginning): void {
  const t = suggestionText(ask.locale).body;
  for (const { code, score } of ask.fields) {
    for (const [tier, share] of ask.tiers) {
      ANSWERERS[code][tier].forEach((name, order) => {
        for (const body of find(name))
          tally.add(
            body.id,
            (FIELD * score * (0.4 + share)) / (1 + order),
            t.answersField(COMMON_FIELDS[code]),
          );
      });
    }
  }
}

function addExecutives(tally: Tally, ask: BodyAsk, bodies: readonly KnownBody[]): void {
  const t = suggestionText(ask.locale).body;
  const { unit } = ask;
  for (const body of bodies.filter(({ kind }) => kind === 'executive')) {
    if (body.isOwn) tally.add(body.id, EXECUTIVE, t.executive);
    else if (unit && body.unitCode === unit.code)
      tally.add(
        body.id,
        UNIT_EXECUTIVE * (ask.tiers.get('commune') ?? 0),
        t.unitExecutive(unit.label),
      );
  }
}

function dayText(day: string): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}
