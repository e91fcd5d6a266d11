const openMenus = () => document.querySelectorAll<HTMLDetailsElement>('details[data-menu][open]');

const focusables = (menu: Element): HTMLElement[] => [
  ...menu.querySelectorAll<HTMLElement>(':scope > :not(summary) :is(a[href], button, input)'),
];

document.addEventListener('click', (event) => {
  for (const menu of openMenus()) {
    if (!menu.contains(event.target as Node)) menu.open = false;
  }
});

document.addEventListener('focusin', (event) => {
  for (const menu of openMenus()) {
    if (!menu.contains(event.target as Node)) menu.open = false;
  }
});

const step = (menu: HTMLDetailsElement, direction: 1 | -1): void => {
  const stops = focusables(menu);
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? (direction > 0 ? 0 : stops.length - 1) : at + direction;
  stops[(next + stops.length) % stops.length]?.focus();
};

document.addEventListener('keydown', (event) => {
  const menu = (event.target as Element).closest<HTMLDetailsElement>('details[data-menu][open]');
  if (!menu) return;
  if (event.key === 'Escape') {
    menu.open = false;
    menu.querySelector('summary')?.focus();
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    step(menu, event.key === 'ArrowDown' ? 1 : -1);
  }
});

document.addEventListener('turbo:before-cache', () => {
  for (const menu of openMenus()) menu.open = false;
});
