const KEPT_MS = 7 * 86_400_000;
/** What belongs to the page and not to its reader. */
const OF_THE_PAGE = new Set([
  'task',
  'work',
  'question',
  'answer',
  'answer2',
  'seen',
  'consent',
  'consentFrom',
  'remember',
]);
/** Who it is: kept only where the reader says that the device is theirs. */
const PERSONAL = new Set(['fullName', 'phone', 'email', 'address', 'channels[]']);

export interface Draft {
  readonly at: number;
  readonly fields: readonly (readonly [string, string])[];
  readonly isPersonal?: boolean;
}

const keyOf = (place: string): string => `nghisu.draft.${place}`;

// A browser may refuse to keep anything: then there is no draft, and nothing else changes.
function safely<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}

export function readDraft(place: string): Draft | null {
  const kept = safely(() => JSON.parse(localStorage.getItem(keyOf(place)) ?? 'null') as Draft);
  if (!kept || !Array.isArray(kept.fields)) return null;
  if (Date.now() - kept.at < KEPT_MS) return kept;
  dropDraft(place);
  return null;
}

const isKept = (name: string, isPersonal: boolean): boolean =>
  !OF_THE_PAGE.has(name) && (isPersonal || !PERSONAL.has(name));

export function saveDraft(place: string, form: HTMLFormElement): boolean {
  const data = new FormData(form);
  const isPersonal = data.has('remember');
  const fields = [...data].flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' && isKept(name, isPersonal) ? [[name, value]] : [],
  );
  const isTyped = fields.some(([name]) => name === 'text' || name === 'place');
  if (!isTyped) return false;
  const draft = JSON.stringify({ at: Date.now(), fields, isPersonal });
  return safely(() => localStorage.setItem(keyOf(place), draft)) !== null;
}

export function dropDraft(place: string): void {
  safely(() => localStorage.removeItem(keyOf(place)));
}

/** Puts a draft back where nothing is typed yet. */
export function fillFrom(form: HTMLFormElement, draft: Draft): void {
  const values = Map.groupBy(draft.fields, ([name]) => name);
  for (const element of form.elements) {
    if (!isControl(element) || element.type === 'file') continue;
    if (element.name === 'remember' && isTicked(element))
      element.checked = draft.isPersonal === true;
    if (!isKept(element.name, draft.isPersonal === true)) continue;
    const kept = values.get(element.name)?.map(([, value]) => value) ?? [];
    if (isTicked(element)) element.checked = kept.includes(element.value) || element.checked;
    else if (kept[0] !== undefined) element.value = kept[0];
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isControl = (element: Element): element is Control =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLSelectElement ||
  element instanceof HTMLTextAreaElement;

const isTicked = (element: Control): element is HTMLInputElement =>
  element instanceof HTMLInputElement && (element.type === 'checkbox' || element.type === 'radio');
