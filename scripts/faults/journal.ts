import { appendFileSync } from 'node:fs';

export type Step = 'record' | 'classify' | 'forward' | 'sign' | 'accept';

/** An answer that said yes: from then on the product owes us the row. */
export interface Acknowledged {
  readonly step: Step;
  readonly petitionId: string;
}

/** Every yes, kept in a file too: whoever asks for the rows later may be another process. */
export class Journal {
  readonly acknowledged: Acknowledged[] = [];
  readonly #waiting: { readonly count: number; readonly done: () => void }[] = [];
  readonly #file: string;
  readonly #name: string;

  constructor(file: string, name: string) {
    this.#file = file;
    this.#name = name;
  }

  note(step: Step, petitionId: string): void {
    const one = { step, petitionId };
    this.acknowledged.push(one);
    const line = JSON.stringify({ ...one, name: this.#name, at: new Date().toISOString() });
    appendFileSync(this.#file, `${line}\n`);
    for (const { count, done } of this.#waiting) if (this.acknowledged.length >= count) done();
  }

  /** Settles at that many answers from now. */
  async reached(more: number): Promise<void> {
    const count = this.acknowledged.length + more;
    await new Promise<void>((done) => this.#waiting.push({ count, done }));
  }
}
