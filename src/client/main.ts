import '@hotwired/turbo';
import { enhanceAgain } from './enhancer.ts';
import './bell.ts';
import './combo/combobox.ts';
import './copy.ts';
import './dialog.ts';
import './fields.ts';
import './filter.ts';
import './guard.ts';
import './menus.ts';
import './not-its-reader.ts';
import './order.ts';
import './poll.ts';
import './refused.ts';
import './combo/remote-combobox.ts';
import './rows.ts';
import './seeker.ts';
import './shortcuts.ts';
import './suggestions.ts';
import './table.ts';
import './tabs.ts';
import { forgetOthers } from './field-work/reader.ts';
import { showToast } from './toast.ts';
import './voter/receipt.ts';

/** A morph gives the focus back by id, and a combobox's id is then its select's again, which has no text. */
document.addEventListener('turbo:before-render', () => {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && 'comboInput' in activeElement.dataset) {
    activeElement.blur();
  }
});

document.addEventListener('turbo:morph', () => enhanceAgain(document));

document.addEventListener('turbo:load', () => {
  forgetOthers();
  // Only those who go and look carry what it takes.
  if (document.querySelector('x-outbox')) void import('./field-work/index.ts');
});

/** Some browsers keep whole pages for the way back: a person's page is asked for anew, its reader may have gone. */
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted || document.body.dataset['reader'] === undefined) return;
  document.body.hidden = true;
  location.reload();
});

document.addEventListener('turbo:fetch-request-error', () => {
  showToast(document.body.dataset['textOffline'] ?? '');
});
