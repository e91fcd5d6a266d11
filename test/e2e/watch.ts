import type { ConsoleMessage, Page } from 'playwright-core';

/** A form that was refused, a page one may not see, a line the story cut: Chromium reports it, the story looks at the page. */
const REFUSAL =
  /^Failed to load resource: (the server responded with a status of (401|403|404|409|422|429)|net::ERR_(INTERNET_DISCONNECTED|FAILED))/;

function complaint(message: ConsoleMessage): string | null {
  const text = message.text();
  if (message.type() === 'error' && !REFUSAL.test(text)) return `console: ${text}`;
  if (/content security policy/i.test(text)) return `policy: ${text}`;
  return null;
}

/** Tells of everything a page does that no page may do. */
export function watch(page: Page, tell: (trouble: string) => void): void {
  const at = (words: string): void => tell(`${words} (${page.url()})`);
  page.on('console', (message) => {
    const found = complaint(message);
    if (found) at(found);
  });
  page.on('pageerror', ({ stack }) => {
    // What a script throws has a stack; what Chromium says of a question cut off with its page has none.
    if (stack) at(`script: ${stack}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) at(`${response.status()} from ${response.url()}`);
  });
}
