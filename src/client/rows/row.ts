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

/** True where nothing stands in these columns of the row. */
export const isFree = (row: Element, columns: readonly number[]): boolean =>
  controlsOf(row).every((control, at) => !columns.includes(at) || control.value === '');

/** Writes only what changes, so that rows already in their place cost nothing. */
export const number = (row: Element, index: number): void => {
  const shown = row.querySelector('[data-row-number]');
  const order = String(index + 1);
  if (shown && shown.textContent !== order) shown.textContent = order;
  for (const control of row.querySelectorAll<Control>('input, textarea, select')) {
    const name = control.name.replace(/\.\d+\.(?=[^.]+$)/u, `.${index}.`);
    const id = control.id.replace(/-\d+-(?=[^-]+$)/u, `-${index}-`);
    if (control.name !== name) control.name = name;
    if (control.id !== id) control.id = id;
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
