import { describe, expect, it } from 'vitest';
import { drawPdf } from './draw-pdf.ts';

const TEMPLATE = '#let data = json(bytes(sys.inputs.data))\n#data.words';
const headOf = async (pdf: Promise<Buffer>) => (await pdf).subarray(0, 5).toString('latin1');

describe('drawing', () => {
  it('many at once come one after the other, each its own', async () => {
    const drawn = Array.from({ length: 8 }, async (_, index) =>
      headOf(drawPdf(TEMPLATE, { words: `trang ${index}` })),
    );
    expect(new Set(await Promise.all(drawn))).toEqual(new Set(['%PDF-']));
  });

  it('a template that does not compile is told, and the next is drawn', async () => {
    await expect(drawPdf('#nothing-of-this-name', {})).rejects.toThrow('unknown variable');
    expect(await headOf(drawPdf(TEMPLATE, { words: '#nothing' }))).toBe('%PDF-');
  });

  it('a template reads no file of the machine', async () => {
    await expect(drawPdf('#read("/etc/hostname")', {})).rejects.toThrow('typst');
    await expect(drawPdf('#read("../../etc/hostname")', {})).rejects.toThrow('typst');
  });

  it('more than a paper can hold is refused before it is tried', async () => {
    await expect(drawPdf(TEMPLATE, { words: 'x'.repeat(4_000_001) })).rejects.toMatchObject({
      code: 'office.too_long',
    });
  });
});
