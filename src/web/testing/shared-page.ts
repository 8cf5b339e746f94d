import { beforeEach } from 'vitest';
import { asksNoMore } from '../composer/use-asking';
import { copied } from '../link/copied';
import { privacy } from '../privacy/use-privacy';
import { singleKeysOff } from '../shortcuts/single-keys';
import { tab } from '../tab/this-tab';

// All component tests share one page, and a tab that an operator takes over from another leaves its page. So here it stays nobody's.
const { claim } = tab;
tab.claim = ({ tabKeys }) => claim({ signIn: false, operatorId: null, tabKeys });

// Chromium has no idle time for a page that draws nothing, which is what a page does while a test waits for it.
window.requestIdleCallback = (act) => requestAnimationFrame(() => act({ didTimeout: false, timeRemaining: () => 0 }));

// What these remember lives as long as the page.
beforeEach(() => {
  privacy.unmask();
  copied.unsay();
  asksNoMore.raise(false);
  singleKeysOff.raise(false);
});
