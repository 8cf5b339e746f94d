/** Shows every time of the page in the phone's own time zone, which the server cannot know, and in the page's language. */
const options = /** @type {const} */ ({
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
  numberingSystem: 'latn',
});
const format = new Intl.DateTimeFormat(document.documentElement.dataset.locale, options);
for (const time of document.querySelectorAll('time')) time.textContent = format.format(new Date(time.dateTime));

export {};
