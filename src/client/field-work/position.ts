import { build, Enhancer } from '../enhancer.ts';

const LONGEST_WAIT_MS = 20_000;
const DIGITS = 5;

/** Writes the phone's position into the line of the place, after a press that says what it is for. */
class Position extends Enhancer {
  protected enhance(signal: AbortSignal): void {
    this.querySelector('.position-tools')?.remove();
    const input = this.querySelector('input');
    if (!input || !('geolocation' in navigator)) return;
    const tools = build('div', { class: 'position-tools' });
    const button = build('button', { type: 'button', class: 'btn btn-plain' });
    button.append(build('span', {}, this.dataset['label'] ?? ''));
    const words = build('p', { class: 'field-hint' }, this.dataset['consent'] ?? '');
    words.setAttribute('role', 'status');
    const found = ({ coords }: GeolocationPosition) => {
      const at = `${coords.latitude.toFixed(DIGITS)}, ${coords.longitude.toFixed(DIGITS)}`;
      const place = `${at} (±${Math.round(coords.accuracy)} m)`;
      input.value = [input.value.trim(), place].filter(Boolean).join(' · ');
      input.dispatchEvent(new Event('input', { bubbles: true }));
      words.textContent = this.dataset['done'] ?? '';
    };
    const failed = () => {
      words.textContent = this.dataset['failed'] ?? '';
    };
    const ask = () =>
      navigator.geolocation.getCurrentPosition(found, failed, {
        enableHighAccuracy: true,
        timeout: LONGEST_WAIT_MS,
      });
    button.addEventListener('click', ask, { signal });
    tools.append(button, words);
    this.append(tools);
  }
}

customElements.define('x-position', Position);
