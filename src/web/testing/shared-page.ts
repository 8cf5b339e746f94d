import { afterEach, beforeEach, vi } from 'vitest';
import { page } from 'vitest/browser';
import { asksNoMore } from '../composer/use-asking';
import { copied } from '../link/copied';
import { privacy } from '../privacy/use-privacy';
import { singleKeysOff } from '../shortcuts/single-keys';
import { tab } from '../tab/this-tab';
import { installClock } from './clock';

// All component tests share one page, and a tab that an operator takes over from another leaves its page. So here it stays nobody's.
const { claim } = tab;
tab.claim = ({ tabKeys }) => claim({ signIn: false, operatorId: null, tabKeys });

// Nobody sees the page, and drawing it would take a sixth of the time. The page is in a frame of this one and cannot tell.
parent.document.body.style.opacity = '0';

// A page is idle once it is opened. Chromium may find no idle time before the test goes on, and what the page asks then would be asked in the
// middle of the test.
window.requestIdleCallback = (act) => {
  queueMicrotask(() => act({ didTimeout: false, timeRemaining: () => 0 }));
  return 0;
};

// What these remember lives as long as the page, and a test before may have changed its size.
beforeEach(async () => {
  if (innerWidth !== 1280 || innerHeight !== 800) await page.viewport(1280, 800);
  installClock();
  privacy.unmask();
  copied.unsay();
  asksNoMore.raise(false);
  singleKeysOff.raise(false);
});

afterEach(() => {
  vi.useRealTimers();
});
