import { expect, it } from 'vitest';
import { isSameShape, shapeOf, suspicionOf } from './suspicion.ts';

const quiet = { shapes: [], questionsMinute: 0, questionsHour: 0, minute: 0 };
const ROAD =
  'Đường liên thôn từ nhà văn hóa thôn 3 đến trường mầm non lầy lội, đề nghị đổ bê tông.';

it('knows one text under changed figures and added nonsense', () => {
  const again = `${ROAD.replace('3', '17')} x7Gq2lPfaz93`;
  expect(isSameShape(shapeOf(ROAD), shapeOf(again))).toBe(true);
});

it('keeps apart what two people say of the same road', () => {
  const other =
    'Đề nghị đổ bê tông đoạn đường vào trường mầm non vì mưa xuống các cháu không đi được.';
  expect(isSameShape(shapeOf(ROAD), shapeOf(other))).toBe(false);
});

it('lets people pass and puts bursts aside', () => {
  const people = { byQuestion: true, shape: shapeOf(ROAD) };
  expect(suspicionOf(people, quiet)).toBeNull();
  expect(suspicionOf(people, { ...quiet, questionsMinute: 3 })).toBe('question');
  expect(suspicionOf(people, { ...quiet, questionsHour: 20 })).toBe('question');
  expect(suspicionOf({ ...people, byQuestion: false }, { ...quiet, questionsHour: 20 })).toBeNull();
  const shapes = Array.from({ length: 4 }, () => shapeOf(ROAD));
  expect(suspicionOf({ ...people, byQuestion: false }, { ...quiet, shapes })).toBe('alike');
  expect(suspicionOf(people, { ...quiet, minute: 30 })).toBe('flood');
});
