/** At once. The form's own `setFocus` waits for a timer, and would take the focus from a field that somebody has clicked meanwhile. */
export function focusUserId() {
  document.querySelector<HTMLElement>('textarea[name="userId"]')?.focus();
}
