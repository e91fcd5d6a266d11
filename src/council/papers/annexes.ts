import type { PaperBlock } from './blocks.ts';

export interface Annex {
  /** `Phụ lục I`. */
  readonly label: string;
  readonly title: string;
  readonly blocks: readonly PaperBlock[];
}

export interface PartedBlocks {
  readonly body: readonly PaperBlock[];
  readonly annexes: readonly Annex[];
}

const BEGINS = /^phụ lục(?:\s+(?<number>[IVX]+|\d+))?\s*(?:[.:–—-]\s*|$)(?<title>.*)$/isu;

/**
 * A heading without a number that begins with `PHỤ LỤC` opens an annex. Decree 30/2020: annexes stand
 * behind the signature, each on a page of its own.
 */
export function partBlocks(blocks: readonly PaperBlock[]): PartedBlocks {
  const body: PaperBlock[] = [];
  const annexes: { label: string; title: string; blocks: PaperBlock[] }[] = [];
  for (const block of blocks) {
    const opened = block.kind === 'heading' && !block.number ? BEGINS.exec(block.text) : null;
    if (opened) {
      const number = opened.groups?.['number']?.toUpperCase();
      const title = (opened.groups?.['title'] ?? '').trim().toLocaleUpperCase('vi');
      annexes.push({ label: number ? `Phụ lục ${number}` : 'Phụ lục', title, blocks: [] });
    } else (annexes.at(-1)?.blocks ?? body).push(block);
  }
  return { body, annexes };
}
