import { build } from '../enhancer.ts';
import type { KeptFinding } from './findings.ts';
import type { Line } from './sending.ts';

/** The sentences of the page, in its language. */
export interface OutboxWords {
  readonly one: string;
  readonly many: string;
  readonly none: string;
  readonly offline: string;
  readonly sending: string;
  readonly signIn: string;
  readonly signInLink: string;
  readonly kept: string;
  readonly done: string;
  readonly refused: string;
  readonly again: string;
  readonly withoutPhotos: string;
  readonly drop: string;
  readonly dropSure: string;
  readonly full: string;
  readonly reload: string;
  readonly choose: string;
  readonly needsNote: string;
}

interface Shown {
  readonly all: readonly KeptFinding[];
  readonly line: Line;
  readonly sentCount: number;
}

const counted = (words: OutboxWords, count: number): string =>
  count === 1 ? words.one : words.many.replace('{n}', String(count));

/** What waits, why it waits, and what was refused with what can be done about it. */
export function drawOutbox(place: HTMLElement, words: OutboxWords, shown: Shown): void {
  const waiting = shown.all.filter(({ refused }) => refused === undefined);
  const refused = shown.all.filter((one) => one.refused !== undefined);
  const parts: HTMLElement[] = [];
  if (waiting.length > 0)
    parts.push(build('p', { class: 'outbox-line' }, counted(words, waiting.length)));
  if (shown.line === 'offline') parts.push(build('p', {}, words.offline));
  if (shown.line === 'signedOut' && waiting.length > 0) parts.push(signIn(words));
  parts.push(...refused.map((one) => trouble(one, words)));
  if (waiting.length === 0 && shown.sentCount > 0 && shown.line !== 'offline')
    parts.push(allSent(words));
  place.replaceChildren(...parts);
  place.hidden = parts.length === 0;
}

function signIn(words: OutboxWords): HTMLElement {
  const line = build('p', {}, `${words.signIn} `);
  line.append(build('a', { href: '/sign-in?next=/checks' }, words.signInLink));
  return line;
}

function allSent(words: OutboxWords): HTMLElement {
  const line = build('p', {}, `${words.none} `);
  line.append(build('a', { href: '/checks' }, words.reload));
  return line;
}

function trouble(finding: KeptFinding, words: OutboxWords): HTMLElement {
  const box = build('div', { class: 'outbox-trouble' });
  box.append(build('p', { class: 'outbox-line' }, `${words.refused}: ${finding.title}`));
  box.append(build('p', {}, finding.refused ?? ''));
  const acts = build('div', { class: 'button-row' });
  const act = (name: string, label: string) => {
    const button = build('button', { type: 'button', class: 'btn btn-plain btn-compact' }, label);
    button.dataset['finding'] = finding.key;
    button.dataset['act'] = name;
    acts.append(button);
  };
  act('again', words.again);
  if (finding.files.length > 0) act('withoutPhotos', words.withoutPhotos);
  act('drop', words.drop);
  box.append(acts);
  return box;
}
