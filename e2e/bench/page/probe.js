// Runs in the page before its own scripts, and notes when it can be used. Not TypeScript: it is read by the browser as it stands.
window.probe = { inputMs: Number.NaN, buttonMs: Number.NaN, longTasks: [], layoutShift: 0 };

new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) window.probe.longTasks.push({ startMs: startTime, durationMs: duration });
}).observe({ type: 'longtask', buffered: true });

new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.probe.layoutShift += 'value' in entry ? Number(entry.value) : 0;
}).observe({ type: 'layout-shift', buffered: true });

new MutationObserver((_, observer) => {
  const label = [...document.querySelectorAll('label')].find((element) => element.textContent?.trim() === 'User ID');
  const input = label?.control;
  // Asking for its boxes makes the browser lay the page out, so that the time for that counts too.
  if (!(input instanceof HTMLInputElement) || input.disabled || !input.getClientRects().length) return;
  window.probe.inputMs ||= performance.now();

  const button = [...document.querySelectorAll('button')].find((element) => element.textContent?.trim() === 'Create link');
  if (!button || button.disabled || !button.getClientRects().length) return;
  window.probe.buttonMs = performance.now();
  observer.disconnect();
}).observe(document, { childList: true, subtree: true, attributes: true });
