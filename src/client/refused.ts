/**
 * A form that was not taken comes back as a morph, and Turbo leaves the cursor there where it was: the last
 * row typed. Here it goes to what the page names by `autofocus`, as it does without a script.
 */
let isRefused = false;

const wanted = (): HTMLElement | null | undefined => {
  const named = document.querySelector<HTMLElement>('main [autofocus]');
  // A combobox's select is hidden behind the line one types in.
  return named?.hidden
    ? named.parentElement?.querySelector<HTMLElement>('[data-combo-input]')
    : (named ?? document.querySelector<HTMLElement>('.error-summary'));
};

type SubmitEnd = CustomEvent<{ readonly fetchResponse?: { readonly statusCode: number } }>;

document.addEventListener('turbo:submit-end', (event) => {
  isRefused = (event as SubmitEnd).detail.fetchResponse?.statusCode === 422;
});

document.addEventListener('turbo:render', () => {
  if (!isRefused) return;
  isRefused = false;
  wanted()?.focus();
});
