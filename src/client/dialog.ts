import { Enhancer } from './enhancer.ts';

/** A native dialog; a click on the veil closes it, and one the server left open becomes modal. */
class DialogHost extends Enhancer {
  protected enhance(signal: AbortSignal): void {
    const dialog = this.querySelector('dialog');
    if (!dialog) return;
    const closeOnVeil = (event: MouseEvent) => {
      if (event.target === dialog) dialog.close();
    };
    dialog.addEventListener('pointerdown', closeOnVeil, { signal });
    if (this.dataset['open'] !== 'true') return;
    dialog.close();
    dialog.showModal();
  }
}

customElements.define('x-dialog', DialogHost);

export const openDialog = (id: string): boolean => {
  const dialog = document.getElementById(id);
  if (!(dialog instanceof HTMLDialogElement)) return false;
  if (!dialog.open) dialog.showModal();
  return true;
};

document.addEventListener('click', (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const opener = (event.target as Element).closest<HTMLElement>('[data-dialog]');
  if (opener && openDialog(opener.dataset['dialog'] ?? '')) event.preventDefault();
});

/** A snapshot must not come back with its dialog open. */
document.addEventListener('turbo:before-cache', () => {
  for (const dialog of document.querySelectorAll('dialog[open]')) {
    (dialog as HTMLDialogElement).close();
  }
});
