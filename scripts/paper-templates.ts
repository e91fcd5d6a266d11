// Writes the stock Word templates of papers: `node scripts/paper-templates.ts`.
import { writeFile } from 'node:fs/promises';
import { LAYOUTS, wordTemplate } from './paper-templates/template.ts';

for (const layout of LAYOUTS) {
  const path = `src/council/papers/drawing/stock/${layout}.docx`;
  await writeFile(path, await wordTemplate(layout));
  process.stdout.write(`${path}\n`);
}
