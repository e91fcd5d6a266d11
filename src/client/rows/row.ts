export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
export type Row = HTMLTableRowElement;

/** What one types or chooses in, one a column. */
export const controlsOf = (row: Element): Control[] => [
  ...row.querySelectorAll<Control>('input:not([type=hidden], [type=checkbox]), textarea, select'),
];

/** The same with the ticks in between, in the order of the row. */
export const stepsOf = (row: Element): Control[] => [
  ...row.querySelectorAll<Control>('input:not([type=hidden]), textarea, select'),
];

export const isEmpty = (row: Element): boolean =>
  controlsOf(row).every((control) => control.value === '' || control.dataset['carry'] === 'true');

export const number = (row: Element, index: number): void => {
  const shown = row.querySelector('[data-row-number]');
  if (shown) shown.textContent = String(index + 1);
  for (const control of row.querySelectorAll<Control>('input, textarea, select')) {
    control.name = control.name.replace(/\.\d+\.(?=[^.]+$)/u, `.${index}.`);
    control.id = control.id.replace(/-\d+-(?=[^-]+$)/u, `-${index}-`);
  }
};

/** An empty row like this one. */
export const emptyLike = (above: Row): Row => {
  const row = above.cloneNode(true) as Row;
  const before = controlsOf(above);
  controlsOf(row).forEach((control, index) => {
    control.value = control.dataset['carry'] === 'true' ? (before[index]?.value ?? '') : '';
    control.removeAttribute('aria-invalid');
    control.removeAttribute('aria-describedby');
    control.removeAttribute('autofocus');
  });
  for (const question of row.querySelectorAll('[data-row-question]')) question.replaceChildren();
  for (const error of row.querySelectorAll('.field-error')) error.remove();
  return row;
};
