import { describe, expect, it } from 'vitest';
import { asMarkdown } from './markdown.ts';

describe('what an instrument answered, as tables', () => {
  it('puts figures in one table and each list of rows in one of its own', () => {
    const text = asMarkdown({
      lost: 0,
      memory: { peak: 181.23456, idle: 120 },
      rows: [
        { name: 'register', ratio: 0.5123456 },
        { name: 'search', ratio: 1.2, note: 'a | b' },
      ],
    });
    expect(text).toBe(
      [
        '| figure | value |',
        '|---|---|',
        '| lost | 0 |',
        '| memory peak | 181.235 |',
        '| memory idle | 120 |',
        '',
        '',
        '**rows**',
        '',
        '| name | ratio | note |',
        '| --- | --- | --- |',
        '| register | 0.512 |  |',
        '| search | 1.2 | a \\| b |',
        '',
      ].join('\n'),
    );
  });

  it('gives what a row holds in branches columns of their own', () => {
    const homes = [{ home: 'embedded', killed: { server: 3 }, findings: { lost: 0, told: [] } }];
    expect(asMarkdown({ homes })).toContain(
      '| home | killed server | findings lost | findings told |\n| --- | --- | --- | --- |\n| embedded | 3 | 0 |  |',
    );
  });

  it('says none of an empty list, and keeps long words on one line', () => {
    expect(asMarkdown({ findings: [] })).toContain('| findings | none |');
    expect(asMarkdown({ told: `a\n${'b'.repeat(400)}` }).split('\n')[2]?.length).toBeLessThan(180);
  });
});
