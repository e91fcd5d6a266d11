import { iconShapes } from '../ui/icon-shapes.ts';
import { build, buildIcon, Enhancer } from './enhancer.ts';
import { fold, foldedMatch } from './fold.ts';

/** Counts characters against a limit. */
class Counter extends Enhancer {
  protected enhance(signal: AbortSignal): void {
    const area = this.querySelector('textarea');
    if (!area) return;
    this.querySelector('.counter')?.remove();
    const limit = Number(this.dataset['limit']);
    const line = build('p', { class: 'counter' });
    const number = new Intl.NumberFormat(document.documentElement.lang);
    const count = () => {
      const { length } = [...area.value];
      line.textContent = `${number.format(length)} / ${number.format(limit)} ${this.dataset['unit'] ?? ''}`;
      line.classList.toggle('counter-over', length > limit);
    };
    area.addEventListener('input', count, { signal });
    this.append(line);
    count();
  }
}

/** A button that says how many boxes of its form are ticked: so many letters will go out. */
class TickedCount extends Enhancer {
  protected enhance(signal: AbortSignal): void {
    const [form, button] = [this.closest('form'), this.querySelector('button')];
    if (!form || !button) return;
    const { name = '', words = '' } = this.dataset;
    const plain = (this.dataset['plain'] ??= button.textContent);
    const count = () => {
      const ticked = form.querySelectorAll(`input[name="${name}"]:checked`).length;
      button.textContent = ticked > 0 ? words.replace('{count}', String(ticked)) : plain;
    };
    form.addEventListener('change', count, { signal });
    count();
  }
}

const isoFrom = (typed: string): string => {
  const [, day, month, year] = /^\s*(\d{1,2})\D(\d{1,2})\D(\d{4})\s*$/u.exec(typed) ?? [];
  return day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : '';
};

/** Adds the device's own calendar to a line dd/mm/yyyy and puts the slashes in. */
class DateBox extends Enhancer {
  protected enhance(signal: AbortSignal): void {
    const input = this.querySelector<HTMLInputElement>('input.input');
    if (!input) return;
    for (const old of this.querySelectorAll('.box-button, .date-native')) old.remove();
    const native = build('input', { type: 'date', class: 'date-native', tabindex: '-1' });
    native.setAttribute('aria-hidden', 'true');
    native.min = this.dataset['min'] ?? '';
    native.max = this.dataset['max'] ?? '';
    const button = build('button', { type: 'button', class: 'box-button' });
    button.setAttribute('aria-label', this.dataset['pick'] ?? '');
    button.append(buildIcon(iconShapes.calendar));
    const open = () => {
      native.value = isoFrom(input.value);
      native.showPicker();
    };
    const picked = () => {
      input.value = native.value.split('-').toReversed().join('/');
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.dispatchEvent(new Event('change', { bubbles: true }));
    };
    const complete = () => {
      const digits = /^\s*(\d{2})(\d{2})(\d{4})\s*$/u.exec(input.value);
      if (digits) input.value = digits.slice(1).join('/');
    };
    button.addEventListener('click', open, { signal });
    native.addEventListener('change', picked, { signal });
    input.addEventListener('blur', complete, { signal });
    this.append(native, button);
  }
}

/** Names and sizes of the files chosen, each with a way out. */
class FileBox extends Enhancer {
  protected enhance(signal: AbortSignal): void {
    const input = this.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) return;
    this.querySelector('.file-chosen')?.remove();
    const list = build('ul', { class: 'file-chosen' });
    const draw = () => list.replaceChildren(...[...(input.files ?? [])].map(row));
    const row = (file: File): HTMLElement => {
      const line = build('li');
      const size = `${Math.max(1, Math.round(file.size / 1024))} kB`;
      const remove = build('button', { type: 'button' }, this.dataset['remove'] ?? '');
      remove.setAttribute('aria-label', `${this.dataset['remove'] ?? ''}: ${file.name}`);
      remove.addEventListener('click', () => drop(file), { signal });
      line.append(
        build('span', {}, file.name),
        build('span', { class: 'file-size' }, size),
        remove,
      );
      return line;
    };
    const drop = (file: File) => {
      const kept = new DataTransfer();
      for (const each of input.files ?? []) if (each !== file) kept.items.add(each);
      input.files = kept.files;
      draw();
      input.focus();
    };
    input.addEventListener('change', draw, { signal });
    this.append(list);
    draw();
  }
}

/** A search line above a long list of choices. What is ticked stays in view. */
class FilterList extends Enhancer {
  protected enhance(signal: AbortSignal): void {
    this.querySelector('.list-filter')?.remove();
    const placeholder = this.dataset['placeholder'] ?? '';
    const input = build('input', { class: 'input list-filter', type: 'search', placeholder });
    input.setAttribute('aria-label', placeholder);
    const choices = [...this.querySelectorAll<HTMLElement>('[data-choice]')].map((line) => ({
      line,
      folded: fold(line.textContent ?? ''),
    }));
    const apply = () => {
      for (const { line, folded } of choices) {
        line.hidden = !foldedMatch(folded, input.value) && !line.querySelector(':checked');
      }
    };
    const swallowEnter = (event: KeyboardEvent) => {
      if (event.key === 'Enter') event.preventDefault();
    };
    input.addEventListener('input', apply, { signal });
    input.addEventListener('keydown', swallowEnter, { signal });
    this.prepend(input);
  }
}

customElements.define('x-counter', Counter);
customElements.define('x-ticked-count', TickedCount);
customElements.define('x-date', DateBox);
customElements.define('x-file', FileBox);
customElements.define('x-filter-list', FilterList);
