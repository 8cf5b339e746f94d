import { expect, test } from 'vitest';
import { createGate } from './run-gate';

test('a timer that fires a moment too early is set again, and the run goes on', () => {
  let nowMs = 0;
  let changes = 0;
  let timer = () => {};
  const never = () => () => undefined;
  const gate = createGate(
    {
      now: () => nowMs,
      setTimeout: (act) => {
        timer = act;
      },
      clearTimeout: () => undefined,
      isOnline: () => true,
      onOnlineChange: never,
      isSignedIn: () => true,
      onSignInChange: never,
    },
    () => {
      changes++;
    },
  );
  gate.close({ is: 'wait', for: 'limit', waitS: 1 });
  nowMs = 999.9;
  timer();
  expect([changes, gate.pause()]).toEqual([0, { for: 'limit', untilMs: 1000 }]);
  nowMs = 1000;
  timer();
  expect([changes, gate.pause()]).toEqual([1, undefined]);
});
