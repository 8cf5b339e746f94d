/** The practice conversation. All of it is in the page: the server knows nothing of it, and a reload starts it again. */

const botDelayMs = 800;

/**
 * @template {Element} T
 * @param {string} selector
 * @param {new () => T} type
 */
function find(selector, type) {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`the page has no ${selector}`);
  return found;
}

const main = find('main', HTMLElement);
/** @type {import('../text/en').PracticeText['script']} */
const text = JSON.parse(main.dataset.words ?? '');
const log = find('#log', HTMLElement);
const lines = find('#log ol', HTMLOListElement);
const status = find('#state', HTMLElement);
const left = find('#left', HTMLElement);
const form = find('#reply', HTMLFormElement);
const field = find('#message', HTMLInputElement);
const tools = find('#tools', HTMLElement);
const customer = find('#customer', HTMLButtonElement);
const skipAhead = find('#skip', HTMLButtonElement);
const again = find('#again', HTMLButtonElement);

const mode = /** @type {const} */ (['view', 'takeover', 'auto']).find((known) => known === main.dataset.mode) ?? 'view';
const endMs = Date.now() + Number(main.dataset.leftS) * 1000;

let botAnswers = mode === 'view';
let ended = false;
let turn = 0;
/** What the bot still has to answer: it was silent when the customer wrote. */
let owed = mode === 'view' ? '' : text.botReturns;

/** @param {'bot' | 'customer' | 'you' | 'event'} from @param {string} words */
function say(from, words) {
  const line = document.createElement('li');
  const name = from === 'event' ? '' : text.names[from];
  line.className = from;
  if (name) line.append(Object.assign(document.createElement('b'), { textContent: name }), ' ');
  line.append(Object.assign(document.createElement('span'), { textContent: words }));
  lines.append(line);
  log.scrollTop = log.scrollHeight;
}

function answerSoon() {
  setTimeout(() => {
    if (!botAnswers || ended || !owed) return;
    say('bot', owed);
    owed = '';
  }, botDelayMs);
}

/** @param {string} event @param {string} words what holds from now on. */
function change(event, words) {
  say('event', event);
  status.textContent = words;
  main.dataset.control = botAnswers ? 'bot' : 'you';
}

function handBack() {
  botAnswers = true;
  form.hidden = true;
  change(text.handedBack, text.botAnswers);
  answerSoon();
  log.focus();
}

function end() {
  if (ended) return;
  const words = text.ended[mode !== 'view' && botAnswers ? 'back' : mode];
  if (mode === 'auto') botAnswers = true;
  ended = true;
  change(text.linkEnded, words);
  left.textContent = '';
  for (const part of [form, customer, skipAhead]) part.hidden = true;
}

/** @param {number} leftS */
function inWords(leftS) {
  const { day, hour, minute, second } = text.units;
  const minutes = Math.ceil(leftS / 60);
  const parts = [`${Math.floor(minutes / 1440)} ${day}`, `${Math.floor((minutes % 1440) / 60)} ${hour}`, `${minutes % 60} ${minute}`];
  const shown = leftS < 60 ? [`${leftS} ${second}`] : parts.filter((part) => !part.startsWith('0 ')).slice(0, 2);
  return text.left.replace('{time}', shown.join(' '));
}

function tick() {
  const leftS = Math.ceil((endMs - Date.now()) / 1000);
  if (leftS <= 0) end();
  const words = ended ? '' : inWords(leftS);
  if (left.textContent !== words) left.textContent = words;
}

customer.addEventListener('click', () => {
  const [words = '', answer = ''] = text.turns[turn % text.turns.length] ?? [];
  turn += 1;
  owed = answer;
  say('customer', words);
  answerSoon();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const words = field.value.trim();
  if (words === '') return;
  say('you', words);
  owed = '';
  field.value = '';
  field.focus();
});
find('#back', HTMLButtonElement).addEventListener('click', handBack);
skipAhead.addEventListener('click', () => {
  end();
  again.focus();
});
again.addEventListener('click', () => location.reload());

form.hidden = mode === 'view';
tools.hidden = false;
log.scrollTop = log.scrollHeight;
tick();
setInterval(tick, 1000);
document.addEventListener('visibilitychange', tick);

export {};
