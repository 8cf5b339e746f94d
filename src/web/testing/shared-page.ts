import { tab } from '../tab/this-tab';

// All component tests share one page, and a tab that an operator takes over from another leaves its page. So here it stays nobody's.
const { claim } = tab;
tab.claim = ({ tabKeys }) => claim({ signIn: false, operatorId: null, tabKeys });

// Chromium has no idle time for a page that draws nothing, which is what a page does while a test waits for it.
window.requestIdleCallback = (act) => requestAnimationFrame(() => act({ didTimeout: false, timeRemaining: () => 0 }));
