import { expect, it } from 'vitest';
import { partBlocks } from './annexes.ts';
import type { PaperBlock } from './blocks.ts';

it('what follows a heading PHỤ LỤC stands behind the signature', () => {
  const body: PaperBlock = { kind: 'paragraph', text: 'Phụ lục kèm theo.' };
  const row: PaperBlock = { kind: 'item', number: '-', text: 'Một.' };
  const parted = partBlocks([
    body,
    { kind: 'heading', text: 'PHỤ LỤC I. Nhiệm vụ giao' },
    row,
    { kind: 'heading', text: 'Phụ lục 2' },
    { kind: 'heading', number: '1.', text: 'Phụ lục của báo cáo' },
  ]);
  expect(parted.body).toEqual([body]);
  expect(parted.annexes).toEqual([
    { label: 'Phụ lục I', title: 'NHIỆM VỤ GIAO', blocks: [row] },
    {
      label: 'Phụ lục 2',
      title: '',
      blocks: [{ kind: 'heading', number: '1.', text: 'Phụ lục của báo cáo' }],
    },
  ]);
});
