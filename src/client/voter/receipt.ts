import { Enhancer } from '../enhancer.ts';
import { dropDraft } from './draft.ts';

const WIDTH = 1_080;
const HEIGHT = 1_350;

/** The receipt as it was shown: kept as a picture, copied, printed. The draft has done its work. */
class Receipt extends Enhancer {
  protected enhance(signal: AbortSignal): void {
    const place = this.dataset['draft'];
    if (place) dropDraft(place);
    const tools = this.querySelector<HTMLElement>('[data-receipt-tools]');
    if (tools) tools.hidden = false;
    const on = (name: string, act: () => void) =>
      this.querySelector(`[data-receipt-${name}]`)?.addEventListener('click', act, { signal });
    on('save', () => this.#save());
    on('copy', () => void this.#copy());
    on('print', () => window.print());
  }

  get #code(): string {
    return this.querySelector('[data-receipt-code]')?.textContent?.trim() ?? '';
  }

  async #copy(): Promise<void> {
    const said = this.querySelector('[data-receipt-said]');
    try {
      await navigator.clipboard.writeText(this.#code);
    } catch {
      // Without TLS there is no clipboard: the code is marked, ready to be copied by hand.
      const code = this.querySelector('[data-receipt-code]');
      if (code) getSelection()?.selectAllChildren(code);
      return;
    }
    if (said) said.textContent = this.dataset['copied'] ?? '';
  }

  #save(): void {
    const canvas = document.createElement('canvas');
    canvas.width = WIDTH;
    canvas.height = HEIGHT;
    const paper = canvas.getContext('2d');
    if (!paper) return;
    this.#draw(paper);
    canvas.toBlob((blob) => {
      if (!blob) return;
      const link = document.createElement('a');
      link.href = URL.createObjectURL(blob);
      link.download = this.querySelector<HTMLElement>('[data-receipt]')?.dataset['name'] ?? '';
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    }, 'image/png');
  }

  #draw(paper: CanvasRenderingContext2D): void {
    const family = getComputedStyle(document.body).fontFamily;
    paper.fillStyle = '#ffffff';
    paper.fillRect(0, 0, WIDTH, HEIGHT);
    paper.fillStyle = '#000000';
    paper.textAlign = 'center';
    const write = (words: string, size: number, y: number, weight = 400) => {
      paper.font = `${weight} ${size}px ${family}`;
      paper.fillText(words, WIDTH / 2, y, WIDTH - 80);
    };
    write(this.querySelector('.receipt-label')?.textContent ?? '', 44, 160);
    write(this.#code, 88, 290, 600);
    const lines = [...this.querySelectorAll('[data-receipt-line]')];
    for (const [at, line] of lines.entries())
      write((line.textContent ?? '').trim(), 38, 390 + at * 60);
    this.#drawQr(paper, (WIDTH - 640) / 2, 560, 640);
  }

  #drawQr(paper: CanvasRenderingContext2D, x: number, y: number, size: number): void {
    const svg = this.querySelector('svg.qr');
    const path = svg?.querySelector('path')?.getAttribute('d');
    const modules = Number(svg?.getAttribute('viewBox')?.split(' ')[2]);
    if (!path || !modules) return;
    paper.save();
    paper.translate(x, y);
    paper.scale(size / modules, size / modules);
    const shape = new Path2D(path);
    // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas, not an array
    paper.fill(shape);
    paper.restore();
  }
}

customElements.define('x-receipt', Receipt);
