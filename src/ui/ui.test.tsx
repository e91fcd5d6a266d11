import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { galleryPages } from './gallery/gallery.tsx';
import * as ui from './index.ts';
import { iconShapes } from './icon-shapes.ts';

const assets = ui.assetsFrom({
  'src/client/main.ts': { file: 'main-1.js' },
  'src/ui/theme.css': { file: 'theme-1.css' },
  'src/ui/public.css': { file: 'public-1.css' },
  'src/ui/fonts/be-vietnam-pro-400.woff2': { file: '400-1.woff2' },
  'src/ui/fonts/be-vietnam-pro-600.woff2': { file: '600-1.woff2' },
});

const pages = Object.entries(galleryPages({ assets }));
const evil = '<script>alert("x")</script>';

describe.each(pages)('gallery page %s', (_name, html) => {
  test('has one language, one title, one main, one h1', () => {
    expect(html).toMatch(/^<!doctype html><html lang="vi"/u);
    for (const tag of ['title', 'main', 'h1']) {
      const found = html.match(new RegExp(`<${tag}[ >]`, 'gu'));
      expect(found).toEqual([expect.stringContaining(tag)]);
    }
  });

  test('carries no inline style or script, which the CSP would block', () => {
    expect(html).not.toMatch(/ style="/u);
    expect(html).not.toMatch(/<style/u);
    expect(html).not.toMatch(/ on[a-z]+="/u);
    expect(html.match(/<script/gu)).toHaveLength(1);
  });

  test('repeats no id, and every label, description and dialog points at one', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map((found) => found[1]);
    expect(ids).toEqual([...new Set(ids)]);
    const pointers = html.matchAll(
      / (?:for|aria-describedby|aria-labelledby|data-dialog)="([^"]+)"/gu,
    );
    for (const [, list] of pointers) {
      for (const id of (list ?? '').split(' ')) expect(ids).toContain(id);
    }
  });
});

test('no form that posts is drawn by hand: it would not say for whom', () => {
  const drawn = globSync('src/**/*.tsx')
    .filter((file) => !file.endsWith('.test.tsx'))
    .filter((file) => /<form[^>]* method="post"/.test(readFileSync(file, 'utf8')));
  expect(drawn).toEqual(['src/ui/forms/post-form.tsx']);
});

test('the gallery uses every component', () => {
  const sources = ['frame', 'desk-page', 'form-page', 'record-page', 'register-page', 'plain-pages']
    .map((name) => readFileSync(new URL(`./gallery/${name}.tsx`, import.meta.url), 'utf8'))
    .join('\n');
  const drawnByOthers = new Set([
    'BrandMark',
    'Stat',
    'Toasts',
    'MenuForm',
    'MenuItems',
    'Kbd',
    'Field',
    'TableRow',
    'Kept',
    'PostForm',
    'DrawnFor',
  ]);
  const missing = Object.keys(ui)
    .filter((name) => /^[A-Z]/u.test(name) && !name.endsWith('Context'))
    .filter((name) => !drawnByOthers.has(name) && !sources.includes(`<${name}`));
  expect(missing).toEqual([]);
});

test('escapes what people typed, in text, attributes and marked passages', () => {
  const html = ui.renderFragment(
    <ui.Form action="/x" errors={{ a: evil }}>
      <ui.ErrorSummary labels={{ a: evil }} />
      <ui.TextInput name="a" label={evil} value={`"${evil}`} hint={evil} />
      <ui.TextArea name="b" label="b" value={`</textarea>${evil}`} />
      <ui.Highlight text={evil} ranges={[[1, 7]]} />
      <ui.Badge>{evil}</ui.Badge>
    </ui.Form>,
  );
  expect(html).not.toContain('<script');
  expect(html.match(/<\/textarea>/gu)).toHaveLength(1);
  expect(html).toContain('<mark>script</mark>');
});

test('a wrong field is tied to its sentence and its link', () => {
  const html = ui.renderFragment(
    <ui.Form action="/x" prefix="p" errors={{ dueOn: 'Nhập hạn.' }}>
      <ui.ErrorSummary />
      <ui.DateField name="dueOn" label="Hạn" value="31/02/2026" required />
    </ui.Form>,
  );
  expect(html).toContain('href="#p-dueOn"');
  expect(html).toContain('aria-describedby="p-dueOn-hint p-dueOn-error"');
  expect(html).toContain('aria-invalid="true"');
  expect(html).toContain('value="31/02/2026"');
});

test('written in by keyboard, a refused form puts the cursor in what is wrong; else on the summary', () => {
  const draw = (byKeyboard: boolean, errors: Readonly<Record<string, string>>) =>
    ui.renderFragment(
      <ui.Form action="/x" byKeyboard={byKeyboard} errors={errors}>
        <ui.ErrorSummary />
        <ui.TextInput name="text" label="Nội dung" takesFocus />
        <ui.Select name="kind" label="Loại" options={[]} />
        <ui.RowsEditor
          name="rows"
          label="Ý kiến"
          columns={[{ key: 'a', label: 'A' }]}
          rows={[{ a: '1' }, { a: '2' }]}
        />
      </ui.Form>,
    );
  const focused = (html: string) =>
    [...html.matchAll(/<[^>]*\bautofocus\b[^>]*>/gu)].map(
      ([tag]) => /name="([^"]+)"/u.exec(tag)?.[1] ?? 'summary',
    );
  const wrong = { 'rows.1.a': 'Sai.', kind: 'Chọn.' };
  expect(focused(draw(true, {}))).toEqual(['text']);
  expect(focused(draw(true, wrong))).toEqual(['kind', 'rows.1.a']);
  expect(focused(draw(false, wrong))).toEqual(['summary', 'text']);
});

test('a table of rows draws no more than are taken at once', () => {
  const drawn = (most: number) =>
    ui
      .renderFragment(
        <ui.Form action="/x">
          <ui.RowsEditor
            name="rows"
            label="Ý kiến"
            columns={[{ key: 'a', label: 'A' }]}
            rows={[{ a: '1' }, { a: '2' }]}
            most={most}
          />
        </ui.Form>,
      )
      .split('data-editor-row').length - 1;
  expect([drawn(2), drawn(3), drawn(100)]).toEqual([2, 3, 8]);
});

test('a button that cannot be used says why', () => {
  const html = ui.renderFragment(<ui.Button reason="Chưa đến lượt.">Kết thúc</ui.Button>);
  expect(html).toContain('disabled');
  expect(html).toContain('Chưa đến lượt.');
});

test('English readers get the components in English', () => {
  const html = ui.renderDocument(
    <ui.Page lang="en" title="x" assets={assets} theme="dark">
      <ui.Pager total="1" nextHref="?after=1" />
    </ui.Page>,
  );
  expect(html).toContain('<html lang="en" data-theme="dark">');
  expect(html).toContain('Next page');
  expect(Object.keys(ui.uiTexts.en)).toEqual(Object.keys(ui.uiTexts.vi));
});

test('an avatar shows middle and given name', () => {
  expect(ui.renderFragment(<ui.Avatar name="Nguyễn Thị Hồng Thắm" />)).toContain('>HT<');
  expect(ui.renderFragment(<ui.Avatar name="  Đức " />)).toContain('>Đ<');
});

test('a client build without a file is refused with its name', () => {
  expect(() => ui.assetsFrom({})).toThrow('src/client/main.ts');
});

test('icon shapes are drawn with numbers only', () => {
  for (const path of Object.values(iconShapes))
    expect(path).toMatch(/^[MmLlHhVvCcSsAaZz\d\s.,-]+$/u);
});

test('a document drawn once with holes is the same as one drawn whole', () => {
  const page = (title: string, words: string, toasts: readonly ui.Toast[] | string) => (
    <ui.Page lang="vi" title={title} assets={assets} toasts={toasts}>
      <p title={words}>{words}</p>
    </ui.Page>
  );
  const [title, words] = ['Kiến nghị “A & B" <1>', 'Đường <b>ngập</b> & "úng"'];
  const toast = { text: 'Đã lưu & gửi' };
  const mould = ui.mouldOf(page(ui.hole('title'), ui.hole('words'), ui.hole('toasts')));
  const filled = ui.fillMould(mould, {
    title: ui.escapeHtml(title),
    words: ui.escapeHtml(words),
    toasts: ui.renderFragment(<ui.Toasts toasts={[toast]} />),
  });
  expect(Buffer.from(filled).toString()).toBe(ui.renderDocument(page(title, words, [toast])));
});
