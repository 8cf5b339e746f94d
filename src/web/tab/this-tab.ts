import { createTab } from './create-tab';

// The build has neither pages that come and go nor anything to encrypt.
const on = (type: string) => (act: () => void) => globalThis.addEventListener?.(type, act);

/** The memory of the tab that shows this page. */
export const tab = createTab({
  session: () => sessionStorage,
  local: () => localStorage,
  subtle: globalThis.crypto?.subtle,
  location: () => location,
  history: () => history,
  onPageShow: on('pageshow'),
  onPageHide: on('pagehide'),
});
