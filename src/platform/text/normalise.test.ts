import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText, receiveText } from './normalise.ts';

const petitions = JSON.parse(
  readFileSync(new URL('../../demo/petitions.json', import.meta.url), 'utf8'),
) as { text: string }[];

describe('cleanText', () => {
  it.each([
    ['composes decomposed letters', 'ngập úng'.normalize('NFD'), 'ngập úng'],
    ['turns Icelandic Eth into Đ', 'Ðề nghị, ðường', 'Đề nghị, đường'],
    ['turns African D into Đ', 'Ɖường ɖất', 'Đường đất'],
    ['drops control characters', 'a\u0000b\u0007c\u009Fd\u007F', 'abcd'],
    ['keeps tabs and line breaks inside', 'a\tb\nc', 'a\tb\nc'],
    ['makes every break a line feed', 'a\r\nb\rc\u2028d\u000Be', 'a\nb\nc\nd\ne'],
    ['makes wide spaces plain', 'a\u00A0b\u3000c\u202Fd', 'a b c d'],
    ['drops the invisible', '\uFEFFa\u200Bb\u00ADc\u202Ed', 'abcd'],
    ['trims ends and line ends', '  a  \n  b \n\n', 'a\n  b'],
    ['keeps at most two empty lines', 'a\n\n\n\n\n\nb', 'a\n\n\nb'],
    ['keeps emoji of several parts', '👨‍👩‍👧 👍🏽', '👨‍👩‍👧 👍🏽'],
    ['drops half an emoji', 'a\uD83Db', 'ab'],
    ['keeps HTML and SQL as words', `<b>'; drop table x;--</b>`, `<b>'; drop table x;--</b>`],
    ['of nothing is nothing', ' \u00A0\u200B\n', ''],
  ])('%s', (_, typed, expected) => {
    expect(cleanText(typed)).toBe(expected);
  });

  it('changes nothing the second time, for every real petition in any composition', () => {
    for (const { text } of petitions) {
      const once = cleanText(text);
      expect(cleanText(once)).toBe(once);
      expect(cleanText(text.normalize('NFD'))).toBe(once);
      expect(once).toBe(once.normalize('NFC'));
    }
  });

  it('takes 200,000 characters', () => {
    expect(cleanText('úng '.repeat(50_000))).toHaveLength(199_999);
  });
});

describe('cleanLine', () => {
  it('is one line with single spaces', () => {
    expect(cleanLine('  xã\r\n Phong\u00A0\tMỹ ')).toBe('xã Phong Mỹ');
  });
});

describe('receiveText', () => {
  it('keeps what was typed beside the clean text', () => {
    expect(receiveText(' Ðường\r\n')).toEqual({ original: ' Ðường\r\n', text: 'Đường' });
  });

  it('keeps no character that a database refuses', () => {
    expect(receiveText('a\u0000\uD800').original).toBe('a\uFFFD');
  });
});
