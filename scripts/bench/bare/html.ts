const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

export const escaped = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : String(value).replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);

export const page = (title: string, body: string): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;

/** One line a row, its columns as they come. */
export const table = (rows: readonly object[]): string =>
  `<table>${rows
    .map(
      (row) =>
        `<tr>${Object.values(row)
          .map((cell) => `<td>${escaped(cell)}</td>`)
          .join('')}</tr>`,
    )
    .join('')}</table>`;
