import { build, Enhancer } from './enhancer.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Makes each suggestion a button that fills its field; what cannot be filled stays text. */
class Suggestions extends Enhancer {
  protected enhance(signal: AbortSignal): void {
    const form = this.closest('form');
    if (!form) return;
    for (const text of this.querySelectorAll<HTMLElement>('span.suggestion')) {
      if (this.#controlOf(form, text)) text.replaceWith(this.#button(text));
    }
    const pressed = (event: Event) => {
      const button = (event.target as Element).closest<HTMLElement>('button.suggestion');
      if (button) this.#fill(form, button);
    };
    const mark = () => this.#mark(form);
    this.addEventListener('click', pressed, { signal });
    form.addEventListener('change', mark, { signal });
    mark();
  }

  #button(text: HTMLElement): HTMLButtonElement {
    const button = build('button', { class: text.className, type: 'button' }, text.textContent);
    Object.assign(button.dataset, text.dataset);
    button.title = text.dataset['why'] ?? '';
    return button;
  }

  /** The control that can take the value: a radio of that value, or a select that lists it. */
  #controlOf(form: HTMLFormElement, { dataset }: HTMLElement): Control | undefined {
    const { control = '', value = '' } = dataset;
    return [...form.elements].find((element): element is Control => {
      if (element instanceof HTMLSelectElement) {
        return element.name === control && [...element.options].some((one) => one.value === value);
      }
      const isRadio = element instanceof HTMLInputElement && element.type === 'radio';
      return isRadio && element.name === control && element.value === value;
    });
  }

  #fill(form: HTMLFormElement, button: HTMLElement): void {
    const control = this.#controlOf(form, button);
    if (!control) return;
    if (control instanceof HTMLInputElement) control.checked = true;
    else control.value = button.dataset['value'] ?? '';
    for (const name of ['input', 'change'])
      control.dispatchEvent(new Event(name, { bubbles: true }));
    const why = button.parentElement?.querySelector('.suggestion-why');
    if (why) why.textContent = button.dataset['why'] ?? '';
  }

  #mark(form: HTMLFormElement): void {
    for (const button of this.querySelectorAll<HTMLElement>('button.suggestion')) {
      const control = this.#controlOf(form, button);
      const isTaken =
        control instanceof HTMLInputElement
          ? control.checked
          : control?.value === button.dataset['value'];
      button.setAttribute('aria-pressed', String(isTaken));
    }
  }
}

customElements.define('x-suggestions', Suggestions);
