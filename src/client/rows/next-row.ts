import { controlsOf, isEmpty } from './row.ts';

let takenOn: string | null = null;

type SubmitEnd = CustomEvent<{
  readonly success: boolean;
  readonly formSubmission: { readonly formElement: HTMLFormElement };
}>;

/** Rows that were taken leave an empty table: who types goes on in its first field. */
document.addEventListener('turbo:submit-end', (event) => {
  const { success, formSubmission } = (event as SubmitEnd).detail;
  const isOfRows = formSubmission.formElement.querySelector('x-rows') !== null;
  takenOn = success && isOfRows ? location.pathname : null;
});

document.addEventListener('turbo:render', () => {
  if (takenOn === null || document.documentElement.hasAttribute('data-turbo-preview')) return;
  const isThere = takenOn === location.pathname;
  takenOn = null;
  const rows = isThere ? [...document.querySelectorAll('x-rows [data-editor-row]')] : [];
  const next = rows.find(isEmpty);
  if (next) controlsOf(next)[0]?.focus();
});
