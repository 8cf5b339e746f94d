import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPrivacy } from './privacy';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A page that can be hidden, left and seen again. */
function watchedPage() {
  const tab = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const frame = new EventTarget();
  const onReturn = vi.fn();
  const privacy = createPrivacy();
  const stop = privacy.watch(tab, frame, onReturn);
  const turn = (visibilityState: 'hidden' | 'visible') => {
    tab.visibilityState = visibilityState;
    tab.dispatchEvent(new Event('visibilitychange'));
  };
  return {
    privacy,
    onReturn,
    stop,
    hide: () => turn('hidden'),
    show: () => turn('visible'),
    leave: () => frame.dispatchEvent(new Event('pagehide')),
    send: (type: 'freeze' | 'resume' | 'focus') => (type === 'focus' ? frame : tab).dispatchEvent(new Event(type)),
    comeBack: () => frame.dispatchEvent(new Event('pageshow')),
  };
}

test('nothing is masked until somebody leaves', () => {
  const { privacy } = watchedPage();
  vi.advanceTimersByTime(3_600_000);
  expect(privacy.isMasked()).toBe(false);
});

test('a minute out of sight masks the links before the page is seen again', () => {
  const { privacy, hide } = watchedPage();
  hide();
  vi.advanceTimersByTime(59_999);
  expect(privacy.isMasked()).toBe(false);
  vi.advanceTimersByTime(1);
  expect(privacy.isMasked()).toBe(true);
});

test('less than a minute out of sight masks nothing, even if it happens often', () => {
  const { privacy, hide, show } = watchedPage();
  for (let times = 0; times < 3; times++) {
    hide();
    vi.advanceTimersByTime(59_999);
    show();
    vi.advanceTimersByTime(59_999);
  }
  expect(privacy.isMasked()).toBe(false);
});

test('where the timer was frozen with its tab, the links are masked on return', () => {
  const { privacy, hide, show } = watchedPage();
  hide();
  vi.setSystemTime(Date.now() + 60_000);
  expect(privacy.isMasked()).toBe(false);
  show();
  expect(privacy.isMasked()).toBe(true);
});

test.each(['focus', 'resume'] as const)('after a sleep with the page in sight, the first event (%s) masks the links', (type) => {
  const { privacy, onReturn, send } = watchedPage();
  vi.setSystemTime(Date.now() + 60_000);
  expect(privacy.isMasked()).toBe(false);
  send(type);
  expect(privacy.isMasked()).toBe(true);
  expect(onReturn).toHaveBeenCalledTimes(1);
});

test('after a sleep with the page in sight, the first timer masks the links', () => {
  const { privacy } = watchedPage();
  vi.setSystemTime(Date.now() + 60_000);
  vi.advanceTimersByTime(1000);
  expect(privacy.isMasked()).toBe(true);
});

test('a sleep of less than a minute with the page in sight masks nothing', () => {
  const { privacy, send } = watchedPage();
  vi.setSystemTime(Date.now() + 58_000);
  send('focus');
  expect(privacy.isMasked()).toBe(false);
});

test('after a sleep out of sight, a tab that resumes is masked before it is shown', () => {
  const { privacy, hide, send } = watchedPage();
  hide();
  vi.setSystemTime(Date.now() + 60_000);
  send('resume');
  expect(privacy.isMasked()).toBe(true);
});

test('a sleep that begins a moment before the tab is hidden counts too', () => {
  const { privacy, hide } = watchedPage();
  vi.setSystemTime(Date.now() + 60_000);
  hide();
  expect(privacy.isMasked()).toBe(true);
});

test('a page is masked before it is frozen', () => {
  const { privacy, send } = watchedPage();
  send('freeze');
  expect(privacy.isMasked()).toBe(true);
});

test('a clock that was set back while the tab was out of sight hides no absence', () => {
  const { privacy, hide, show } = watchedPage();
  hide();
  vi.setSystemTime(Date.now() - 7_200_000);
  show();
  expect(privacy.isMasked()).toBe(true);
});

test('an absence counts by the clock that cannot be set, too', () => {
  let monotonicMs = 0;
  const tab = Object.assign(new EventTarget(), { visibilityState: 'hidden' });
  const privacy = createPrivacy(
    () => 0,
    () => monotonicMs,
  );
  privacy.watch(tab, new EventTarget(), () => {});
  monotonicMs = 60_000;
  tab.visibilityState = 'visible';
  tab.dispatchEvent(new Event('visibilitychange'));
  expect(privacy.isMasked()).toBe(true);
});

test('what was masked stays masked on return', () => {
  const { privacy, hide, show } = watchedPage();
  hide();
  vi.advanceTimersByTime(60_000);
  show();
  expect(privacy.isMasked()).toBe(true);
});

test('a page that is left is masked at once, and comes back masked', () => {
  const { privacy, leave, comeBack } = watchedPage();
  leave();
  expect(privacy.isMasked()).toBe(true);
  comeBack();
  expect(privacy.isMasked()).toBe(true);
});

test('the page looks for ended links each time it is seen again', () => {
  const { onReturn, hide, show, leave, comeBack } = watchedPage();
  hide();
  leave();
  expect(onReturn).not.toHaveBeenCalled();
  show();
  expect(onReturn).toHaveBeenCalledTimes(1);
  comeBack();
  expect(onReturn).toHaveBeenCalledTimes(2);
});

test('a listener hears once of masking, and once of showing again', () => {
  const { privacy } = watchedPage();
  const listener = vi.fn();
  const stop = privacy.subscribe(listener);
  privacy.mask();
  privacy.mask();
  expect(listener).toHaveBeenCalledTimes(1);
  privacy.unmask();
  privacy.unmask();
  expect(privacy.isMasked()).toBe(false);
  expect(listener).toHaveBeenCalledTimes(2);
  stop();
  privacy.mask();
  expect(listener).toHaveBeenCalledTimes(2);
});

test('what was shown again is masked at the next minute out of sight', () => {
  const { privacy, hide, show } = watchedPage();
  privacy.mask();
  privacy.unmask();
  hide();
  vi.advanceTimersByTime(60_000);
  show();
  expect(privacy.isMasked()).toBe(true);
});

test('a page that is no longer watched is never masked', () => {
  const { privacy, stop, hide, leave } = watchedPage();
  hide();
  stop();
  vi.advanceTimersByTime(60_000);
  hide();
  leave();
  vi.advanceTimersByTime(60_000);
  expect(privacy.isMasked()).toBe(false);
});
