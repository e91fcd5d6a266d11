/** One thing that happens in the demo world, on a day and minute of it. */
interface Entry {
  readonly offset: number;
  readonly minute: number;
  readonly order: number;
  readonly happen: () => Promise<void>;
}

/** Nothing happens on the day of loading, nor after it. */
const TODAY = 0;

/** What happens in the demo world, carried out in the order of time whatever the order of writing. */
export class Diary {
  #entries: Entry[] = [];
  #written = 0;

  /** Writes an entry; an entry may write later ones while it happens. */
  note(offset: number, minute: number, happen: () => Promise<void>): void {
    if (offset >= TODAY) return;
    this.#written += 1;
    this.#entries.push({ offset, minute, order: this.#written, happen });
  }

  async live(moment: (offset: number, minute: number) => void): Promise<void> {
    for (let next = this.#takeEarliest(); next; next = this.#takeEarliest()) {
      moment(next.offset, next.minute);
      await next.happen();
    }
  }

  #takeEarliest(): Entry | undefined {
    let earliest = 0;
    for (const [at, entry] of this.#entries.entries()) {
      if (isBefore(entry, this.#entries[earliest])) earliest = at;
    }
    return this.#entries.splice(earliest, 1)[0];
  }
}

function isBefore(a: Entry, b: Entry | undefined): boolean {
  if (!b) return true;
  return (
    a.offset - b.offset < 0 ||
    (a.offset === b.offset && (a.minute < b.minute || (a.minute === b.minute && a.order < b.order)))
  );
}
