import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Login, World } from './world.ts';
import { openDesk } from './desk-house.ts';
import { openWorld, WORLD_TIMEOUT } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, WORLD_TIMEOUT);
afterAll(async () => await world.close());

const VIETNAMESE = /[ăđĩũơưẠ-ỹ]/iu;
const PAGES: readonly (readonly [Login, string])[] = [
  ['clerk', '/notices'],
  ['clerk', '/notices/choices'],
  ['admin', '/outbox'],
  ['admin', '/outbox?state=refused'],
  ['commune', '/checks'],
  ['commune', '/checks?outcome=checked_by_us'],
  ['commune', '/checks/entry'],
  ['commune', '/checks/print'],
  ['chair', '/checks/figures'],
  ['chair', '/checks/figures?from=2020-01-01'],
  ['clerk', '/checks/discrepancies'],
  ['clerk', '/publications'],
  ['clerk', '/publications?tab=unwritten'],
  ['clerk', '/publications?tab=new_answers'],
  ['clerk', '/publications?tab=published'],
  ['clerk', '/publications?tab=held'],
  ['clerk', '/petitions/import'],
  ['clerk', '/submissions'],
];

it.each(PAGES)(
  '%s reads %s in English: only what people typed is Vietnamese',
  async (login, path) => {
    const actor = { ...world[login], locale: 'en' as const };
    const answer = await openDesk(world.platform, actor).request(path);
    expect(answer.status).toBe(200);
    const typed = await typedWords();
    const left = visible(await answer.text()).filter((words) =>
      VIETNAMESE.test(strip(words, typed)),
    );
    expect(left).toEqual([]);
  },
);

/** The words of a page, one piece of markup each, and what its fields say of themselves. */
function visible(html: string): string[] {
  const main = html.slice(html.indexOf('<main'));
  const said = [...main.matchAll(/(?:aria-label|placeholder|title|alt)="([^"]+)"/g)].map(
    ([, words = '']) => words,
  );
  const shown = main
    .replaceAll(/<(script|style|textarea|template)[\s\S]*?<\/\1>/g, '')
    .split(/<[^>]*>/);
  return [...said, ...shown]
    .map((words) =>
      words.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&#39;', "'").trim(),
    )
    .filter((words) => words !== '');
}

let known: Promise<readonly string[]> | undefined;

/** All that people of the world typed or are called, the longest first. */
async function typedWords(): Promise<readonly string[]> {
  known ??= readTyped();
  return await known;
}

async function readTyped(): Promise<readonly string[]> {
  const { rows } = await world.pool.query<{ words: string }>(`
    select full_name as words from people union select title from people
    union select name from bodies union select short_name from bodies
    union select name from units union select name from council_sessions
    union select title from petitions union select title from duties union select working_text from petitions
    union select original_text from petitions union select original_unit_name from petitions
    union select detail from petition_places union select place_text from petitions
    union select answer_text from petition_answers union select roadmap from petition_answers
    union select number from answer_documents union select note from petition_verifications
    union select title from publications union select asked from publications
    union select draft_title from publications union select draft_asked from publications
    union select withdrawn_reason from publications union select note from publication_steps
    union select body from outbox_mails union select subject from outbox_mails
    union select document from notices`);
  return rows
    .map(({ words }) => words ?? '')
    .filter((words) => words.trim() !== '')
    .toSorted((a, b) => b.length - a.length);
}

/** Long texts are shown shortened: what begins like one of them is theirs. */
function strip(words: string, typed: readonly string[]): string {
  const begun = words.replace(/…$/, '').trim();
  const flat = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
  if (begun.length > 12 && typed.some((text) => flat(text).includes(flat(begun)))) return '';
  return typed.reduce((left, text) => left.replaceAll(text, ''), words);
}
