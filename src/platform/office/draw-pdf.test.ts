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

  it('a document of absurd size is given up in its time, says why, and what waits is drawn', async () => {
    const many = '#for i in range(9000) { for j in range(9000) { let x = calc.pow(i, 2) + j } }';
    const slow = drawPdf(many, {}, { timeMs: 400 });
    const next = headOf(drawPdf(TEMPLATE, { words: 'văn bản kế tiếp' }));
    await expect(slow).rejects.toMatchObject({ code: 'office.drawing_slow' });
    expect(await next).toBe('%PDF-');
  }, 600_000);

  it('a text as long as one may be is drawn or refused, and the house stays up', async () => {
    const words = 'Nội dung '.repeat(400_000);
    const head = await headOf(drawPdf(TEMPLATE, { words }, { timeMs: 3_000 })).catch(
      (error: { code?: string }) => error.code,
    );
    expect(['%PDF-', 'office.drawing_slow', 'office.drawing_failed']).toContain(head);
    expect(await headOf(drawPdf(TEMPLATE, { words: 'sau đó' }))).toBe('%PDF-');
  }, 600_000);

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
