import { Enhancer } from './enhancer.ts';

let focusAfterVisit: string | undefined;

/** Submits as soon as a choice changes and keeps empty choices out of the address. */
class FilterForm extends Enhancer {
  protected enhance(signal: AbortSignal): void {
    const form = this.querySelector('form');
    if (!form) return;
    const changed = (event: Event) => {
      const { target } = event;
      if (!(target instanceof HTMLSelectElement || target instanceof HTMLInputElement)) return;
      if (target.name === '') return;
      if (target instanceof HTMLInputElement && target.type !== 'checkbox') return;
      focusAfterVisit = target.name;
      form.requestSubmit();
    };
    const tidy = (event: FormDataEvent) => {
      const empty = [...event.formData].filter(([, value]) => value === '');
      for (const [name] of empty) event.formData.delete(name);
    };
    form.addEventListener('change', changed, { signal });
    form.addEventListener('formdata', tidy, { signal });
    this.#restoreFocus(form);
  }

  #restoreFocus(form: HTMLFormElement): void {
    if (focusAfterVisit === undefined) return;
    const control = form.elements.namedItem(focusAfterVisit);
    focusAfterVisit = undefined;
    if (control instanceof HTMLElement) setTimeout(() => control.focus({ preventScroll: true }));
  }
}

customElements.define('x-filter', FilterForm);
