import { expect, test } from 'vitest';
import { anchored, nothingSelected, reached, type Selection, toggled, withAll, without } from './selection';

const shown = [9, 8, 7, 6, 5, 4];
const idsOf = ({ ids }: Selection) => [...ids].sort((a, b) => b - a);

test('a link that is toggled is selected, and then not', () => {
  const one = toggled(toggled(nothingSelected, 8), 5);
  expect(idsOf(one)).toEqual([8, 5]);
  expect(idsOf(toggled(one, 8))).toEqual([5]);
});

test('a range goes either way from the link that was touched last, and keeps what was selected before', () => {
  const start = toggled(toggled(nothingSelected, 4), 7);
  const up = reached(start, shown, 9);
  expect(idsOf(up)).toEqual([9, 8, 7, 4]);
  expect(idsOf(reached(up, shown, 6))).toEqual([7, 6, 4]);
  expect(idsOf(reached(reached(start, shown, 8), shown, 7))).toEqual([7, 4]);
});

test('without a link that was touched before, or where the filter hides it, a range begins at the current one', () => {
  expect(idsOf(reached(nothingSelected, shown, 7))).toEqual([7]);
  expect(idsOf(reached(nothingSelected, shown, 7, 8))).toEqual([8, 7]);
  expect(idsOf(reached(anchored(nothingSelected, 3), shown, 6, 5))).toEqual([6, 5]);
});

test('"all" are those that are shown, and the rest stays as it is', () => {
  const some = toggled(toggled(nothingSelected, 3), 8);
  expect(idsOf(withAll(some, shown, true))).toEqual([9, 8, 7, 6, 5, 4, 3]);
  expect(idsOf(withAll(some, shown, false))).toEqual([3]);
});

test('a link that is gone is no longer selected', () => {
  const some = toggled(toggled(nothingSelected, 3), 8);
  expect(idsOf(without(some, 8))).toEqual([3]);
  expect(without(some, 5)).toBe(some);
});
