import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./styles/tokens.css', import.meta.url), 'utf8');

const tokensOf = (theme: string): ReadonlyMap<string, string> => {
  const block = css.split('@plugin "daisyui/theme"').find((part) => part.includes(`'${theme}'`));
  return new Map(
    [...(block ?? '').matchAll(/--([\w-]+): (#[\da-f]{6});/gu)].map(([, name, hex]) => [
      name ?? '',
      hex ?? '',
    ]),
  );
};

const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

const grounds = ['paper', 'surface', 'sunken'];

const textPairs: readonly (readonly [string, string])[] = [
  ...['ink', 'ink-2', 'ink-3', 'link', 'lacquer-ink', 'bad-ink', 'warn-ink', 'good-ink'].flatMap(
    (ink) => grounds.map((ground) => [ink, ground] as const),
  ),
  ['on-lacquer', 'lacquer'],
  ['on-lacquer', 'lacquer-deep'],
  ['lacquer-ink', 'lacquer-tint'],
  ['ink', 'lacquer-tint'],
  ['ink-3', 'lacquer-tint'],
  ['info-ink', 'info-tint'],
  ['good-ink', 'good-tint'],
  ['warn-ink', 'warn-tint'],
  ['bad-ink', 'bad-tint'],
  ['ink', 'warn-tint'],
  ['ink', 'mark-tint'],
  ['ink-2', 'line-soft'],
  ['paper', 'ink-2'],
];

describe.each(['light', 'dark'])('theme %s', (theme) => {
  const tokens = tokensOf(theme);
  const between = (one: string, other: string) =>
    contrast(tokens.get(one) ?? '#000000', tokens.get(other) ?? '#000000');

  test.each(textPairs)('%s on %s reads (4.5 : 1)', (ink, ground) => {
    expect(between(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(grounds)('edges of fields stand out on %s (3 : 1)', (ground) => {
    expect(between('line-strong', ground)).toBeGreaterThanOrEqual(3);
  });
});

test('a sentence on a button folds on a telephone', () => {
  const buttons = readFileSync(new URL('./styles/button.css', import.meta.url), 'utf8');
  const narrow = buttons.split('@media (width < 40rem)')[1] ?? '';
  expect(narrow).toMatch(/\.button-row > \.btn[^}]*white-space: normal/);
});
