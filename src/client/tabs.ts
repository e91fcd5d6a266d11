/** On a narrow screen the tabs scroll sideways: the one now open is brought into view. */
function showCurrentTab(): void {
  for (const tab of document.querySelectorAll<HTMLElement>('.tab-bar [aria-current]')) {
    const bar = tab.closest('ul');
    if (bar)
      bar.scrollLeft = tab.offsetLeft - bar.offsetLeft - (bar.clientWidth - tab.offsetWidth) / 2;
  }
}

document.addEventListener('turbo:load', showCurrentTab);
document.addEventListener('turbo:render', showCurrentTab);
