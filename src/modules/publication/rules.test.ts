import { describe, expect, it } from 'vitest';
import type { Permission } from '#src/council/bodies/index.ts';
import { ASKED_LIMIT, draftOf } from './drafting.ts';
import { mayNotStep } from './policy.ts';
import { cannotStep, stateAfter } from './rules.ts';
import { PUBLICATION_STATES, PUBLICATION_STEPS } from './schema.ts';

describe('a step', () => {
  const table = (hasDraft: boolean) =>
    Object.fromEntries(
      [null, ...PUBLICATION_STATES].map((state) => [
        state ?? 'none',
        PUBLICATION_STEPS.filter((step) => cannotStep(step, { state, hasDraft }) === null),
      ]),
    );

  it('is possible from these states where nothing waits', () => {
    expect(table(false)).toEqual({
      none: ['propose', 'hold'],
      draft: ['propose', 'hold'],
      published: ['propose', 'hold', 'withdraw'],
      held: ['release'],
      withdrawn: ['propose', 'hold', 'withdraw'],
    });
  });

  it('is possible from these states where a text waits', () => {
    expect(table(true)).toEqual({
      none: ['propose', 'approve', 'return', 'hold'],
      draft: ['propose', 'approve', 'return', 'hold'],
      published: ['propose', 'approve', 'return', 'hold', 'withdraw'],
      held: ['return', 'release'],
      withdrawn: ['propose', 'approve', 'return', 'hold', 'withdraw'],
    });
  });

  it('puts the reason in other words as long as the public page tells of a withdrawal', () => {
    const facts = { hasDraft: false, wasPublic: true };
    expect(cannotStep('withdraw', { ...facts, state: 'draft' })).toBeNull();
    expect(cannotStep('withdraw', { ...facts, state: 'held' })).toBe('publication.not_public');
  });

  it('leaves what is public as it is while a new text waits', () => {
    expect(stateAfter('propose', 'published')).toBe('published');
    expect(stateAfter('return', 'published')).toBe('published');
    expect(stateAfter('propose', null)).toBe('draft');
  });
});

it('is taken by those who answer for it', () => {
  const may = (permissions: readonly Permission[]) =>
    PUBLICATION_STEPS.filter(
      (step) => mayNotStep({ permissions: new Set(permissions) }, step) === null,
    );
  expect(may(['petitions.publish'])).toEqual([...PUBLICATION_STEPS]);
  expect(may(['petitions.classify'])).toEqual(['propose', 'return', 'hold']);
  expect(may(['petitions.read'])).toEqual([]);
  const clerk = { permissions: new Set<Permission>(['petitions.classify']) };
  expect(mayNotStep(clerk, 'hold', 'published')).toBe('publication.leaders_approve');
});

describe('the first proposal', () => {
  it('keeps two sentences without personal data', () => {
    expect(
      draftOf(
        'Nhà ông Nguyễn Văn Bảy lấn mương. Đề nghị xử lý. Cảm ơn các đồng chí. Gọi 0912345678.',
      ),
    ).toBe('Nhà ông [tên] lấn mương. Đề nghị xử lý.');
  });

  it('is never longer than the field', () => {
    expect(draftOf('rất dài '.repeat(500)).length).toBeLessThanOrEqual(ASKED_LIMIT);
  });
});
