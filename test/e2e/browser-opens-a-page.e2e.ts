import { expect, test } from 'vitest';
import { launchBrowser } from '../browser.ts';

test('a browser draws Vietnamese text', async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent('<h1>Thường trực Hội đồng nhân dân</h1>');
    expect(await page.getByRole('heading').innerText()).toBe('Thường trực Hội đồng nhân dân');
    expect((await page.screenshot()).byteLength).toBeGreaterThan(2_000);
  } finally {
    await browser.close();
  }
});
