import { createTab } from './create-tab';

/** The memory of the tab that shows this page. */
export const tab = createTab({
  session: () => sessionStorage,
  local: () => localStorage,
  location: () => location,
  history: () => history,
  onPageHide: (act) => addEventListener('pagehide', act),
});
