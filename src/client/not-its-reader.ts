import { build } from './enhancer.ts';

const TOLD = 'x-not-its-reader';

interface Answered {
  readonly fetchResponse: {
    header(name: string): string | null;
    readonly responseHTML: Promise<string>;
  };
}

/** The page stays as it is, with all that was typed; what the server answered stands over it. */
function showOver(html: string): void {
  const answer = new DOMParser().parseFromString(html, 'text/html').querySelector('main .empty');
  if (!answer) return;
  const label = answer.querySelector('h1')?.textContent ?? '';
  const dialog = build('dialog', { class: 'dialog', id: 'not-its-reader', 'aria-label': label });
  const head = build('form', { method: 'dialog', class: 'dialog-head' });
  const close = build(
    'button',
    { class: 'btn btn-plain btn-compact' },
    document.body.dataset['textClose'] ?? '',
  );
  const body = build('div', { class: 'dialog-body' });
  head.append(build('span'), close);
  body.append(document.adoptNode(answer));
  for (const link of body.querySelectorAll('a')) link.target = '_blank';
  dialog.append(head, body);
  dialog.addEventListener('close', () => dialog.remove());
  document.getElementById(dialog.id)?.remove();
  document.body.append(dialog);
  dialog.showModal();
}

document.addEventListener('turbo:before-fetch-response', (event) => {
  const { fetchResponse } = (event as CustomEvent<Answered>).detail;
  if (fetchResponse.header(TOLD) === null) return;
  event.preventDefault();
  void fetchResponse.responseHTML.then(showOver);
});
