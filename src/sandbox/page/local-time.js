/** Shows every time of the page in the phone's own time zone, which the server cannot know. The words stay English, like the page. */
const format = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
});
for (const time of document.querySelectorAll('time')) time.textContent = format.format(new Date(time.dateTime));

export {};
