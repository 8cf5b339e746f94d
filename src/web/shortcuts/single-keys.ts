const storageKey = 'sharedesk.singleKeys';
let on = read();

function read() {
  try {
    return localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}

/** Whether single keys act. They can be turned off, for whoever speaks to the machine or often hits a key by mistake (WCAG 2.2, 2.1.4). */
export const singleKeys = {
  areOn: () => on,
  turn(next: boolean) {
    on = next;
    try {
      if (on) localStorage.removeItem(storageKey);
      else localStorage.setItem(storageKey, 'off');
    } catch {
      // A browser that keeps nothing: it holds for this page.
    }
  },
};
