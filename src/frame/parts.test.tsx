import { expect, test } from 'vitest';
import { Kept, renderFragment, useTexts } from '#src/ui/index.ts';
import { drawInParts } from './parts.tsx';

interface Words {
  readonly words: string;
}

let drawn: string[] = [];

const Line = ({ words }: Words) => {
  drawn.push(words);
  return (
    <li>
      {words} {useTexts().close}
    </li>
  );
};

const Page = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul title='<x-part n="0"></x-part>'>
    {lines.map((words) => (
      <Kept part={Line} of={{ words }} />
    ))}
    {'<x-part n="1"></x-part>'}
  </ul>
);

const asSent = (page: ReturnType<typeof Page>, locale: 'vi' | 'en' = 'vi'): string => {
  drawn = [];
  return Buffer.concat(drawInParts(locale, page)).toString();
};

test('a page in parts is the page, however its words look', () => {
  const page = <Page lines={['kênh N5', '<x-part n="0"></x-part>', '& "ngập"', 'kênh N5']} />;
  const plain = renderFragment(page);
  expect(asSent(page)).toBe(plain);
  expect(asSent(page)).toBe(plain);
});

test('a part is drawn once from the same words, in another page too', () => {
  asSent(<Page lines={['đường 1', 'đường 2']} />);
  expect(drawn).toEqual(['đường 1', 'đường 2']);
  asSent(<Page lines={['đường 2', 'đường 3']} />);
  expect(drawn).toEqual(['đường 3']);
});

test('in another language, and by another component, it is another part', () => {
  const page = <Page lines={['cầu tạm']} />;
  const Other = ({ words }: Words) => <b>{words}</b>;
  expect(asSent(page, 'vi')).toContain('cầu tạm Đóng');
  expect(asSent(page, 'en')).toContain('cầu tạm Close');
  expect(asSent(<Kept part={Other} of={{ words: 'cầu tạm' }} />)).toBe('<b>cầu tạm</b>');
});
