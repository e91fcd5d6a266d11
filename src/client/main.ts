import '@hotwired/turbo';
import { enhanceAgain } from './enhancer.ts';
import './combobox.ts';
import './dialog.ts';
import './fields.ts';
import './filter.ts';
import './guard.ts';
import './menus.ts';
import './poll.ts';
import './remote-combobox.ts';
import './rows.ts';
import './shortcuts.ts';
import './table.ts';
import { showToast } from './toast.ts';

document.addEventListener('turbo:morph', () => enhanceAgain(document));

document.addEventListener('turbo:fetch-request-error', () => {
  showToast(document.body.dataset['textOffline'] ?? '');
});
