// Runs in the page before its own scripts, and notes when it can be used. Not TypeScript: it is read by the browser as it stands.
window.probe = {
  firstByteMs: Number.NaN,
  firstPaintMs: Number.NaN,
  largestPaintMs: Number.NaN,
  inputMs: Number.NaN,
  buttonMs: Number.NaN,
  longTasks: [],
  layoutShift: 0,
};

const watch = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });

watch('navigation', ({ responseStart }) => {
  window.probe.firstByteMs = responseStart;
});
watch('longtask', ({ startTime, duration }) => window.probe.longTasks.push({ startMs: startTime, durationMs: duration }));
watch('largest-contentful-paint', ({ startTime }) => {
  window.probe.largestPaintMs = startTime;
});
watch('paint', ({ name, startTime }) => {
  if (name === 'first-contentful-paint') window.probe.firstPaintMs = startTime;
});
watch('layout-shift', (entry) => {
  window.probe.layoutShift += entry.value;
});

new MutationObserver((_, observer) => {
  const label = [...document.querySelectorAll('label')].find((element) => element.textContent?.trim() === 'User ID');
  const input = label?.control;
  // Not asked for its boxes: that would lay out a page drawn in advance once more, before its style is there. First paint tells instead.
  // A field of one line on the bare page, of several on the desk.
  if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement) || input.disabled) return;
  window.probe.inputMs ||= performance.now();

  const button = [...document.querySelectorAll('button')].find((element) => element.textContent?.includes('Create link'));
  if (!button || button.disabled) return;
  window.probe.buttonMs = performance.now();
  observer.disconnect();
}).observe(document, { childList: true, subtree: true, attributes: true });
