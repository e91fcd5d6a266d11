import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_FIELDS, fieldNamed, REPORT_GROUPS } from './fields.ts';
import {
  isReplyClass,
  OPEN_REPLY_CLASSES,
  REPLY_CLASSES,
  REPLY_GROUPS,
  replyClass,
} from './reply-classes.ts';

const petitions = JSON.parse(
  readFileSync(new URL('../../demo/petitions.json', import.meta.url), 'utf8'),
) as { field: string }[];

describe('fields', () => {
  it('have each code once, every report group used', () => {
    expect(new Set(DEFAULT_FIELDS.map((field) => field.code)).size).toBe(DEFAULT_FIELDS.length);
    expect(new Set(DEFAULT_FIELDS.map((field) => field.group)).size).toBe(REPORT_GROUPS.length);
  });

  it('cover every word real lists use', () => {
    const words = new Set(petitions.map((petition) => petition.field));
    expect([...words].filter((word) => fieldNamed(word) === null)).toEqual([]);
    expect(fieldNamed('Văn hoá - thể thao')).toBe('culture-sport');
    expect(fieldNamed('bói toán')).toBeNull();
  });
});

describe('reply classes', () => {
  it('are the eleven of the national tree', () => {
    expect(REPLY_CLASSES).toHaveLength(11);
    const counts = REPLY_GROUPS.map(
      (group) => REPLY_CLASSES.filter((entry) => entry.group === group).length,
    );
    expect(counts).toEqual([1, 3, 7]);
    expect(OPEN_REPLY_CLASSES).toHaveLength(7);
  });

  it('are known by their code', () => {
    expect(isReplyClass('solved.document')).toBe(true);
    expect(isReplyClass('solved')).toBe(false);
    expect(replyClass('considering.roadmap').needsRoadmap).toBe(true);
  });
});
