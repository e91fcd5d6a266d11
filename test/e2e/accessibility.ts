import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Axe = { run(context: Document, options: RunOptions): Promise<AxeResults> };

/** What axe finds, each as one line: the rule, where and what was measured. Run by the debugger, so that the page's policy stays as it is. */
export async function findings(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  return await page.evaluate(async (only) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run(document, {
      resultTypes: ['violations'],
      ...(only ? { runOnly: { type: 'rule', values: [...only] } } : {}),
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) =>
        [
          `${id}:`,
          ...node.target,
          node.html.slice(0, 160),
          ...node.any.map(({ message }) => message),
        ].join(' '),
      ),
    );
  }, rules);
}
