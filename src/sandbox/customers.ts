const firstNames = [
  'Ada',
  'Bruno',
  'Chiara',
  'Dimitri',
  'Elif',
  'Farid',
  'Greta',
  'Hannah',
  'Ingrid',
  'João',
  'Karim',
  'Lucía',
  'Mei',
  'Noor',
];
const lastNames = ['Rossi', 'Schneider', 'García', 'Silva', 'Haddad', 'Johansson', 'Okafor', 'Nowak', 'Dupont', 'Yılmaz', 'Ferrari'];
const channels = ['whatsapp', 'web', 'telegram', 'messenger', 'instagram'];

/** The simulated variables of a customer (docs/connect-api.md, "Who is it?"). They depend on the user ID alone, so a customer keeps their name. */
export function variablesOf(userId: string): Record<string, string> {
  const number = hashOf(userId);
  const names = hostile[userId] ?? { first_name: pick(firstNames, number), last_name: pick(lastNames, Math.floor(number / 31)) };
  return {
    ...names,
    user_name: `${names.first_name} ${names.last_name}`,
    user_email: `customer${number % 1000}@example.com`,
    bot_channel: pick(channels, Math.floor(number / 7)),
    last_user_message: 'My invoice is wrong.',
    last_contact_day: '2025-03-14',
  };
}

/** Names that try to change the page around them. */
const hostile: Record<string, { first_name: string; last_name: string } | undefined> = {
  'sandbox:hostile': { first_name: '<b onclick="alert(1)">Eve</b>', last_name: '\u202egnp.oof\u2066 &amp; Co' },
};

/** Who answers (docs/connect-api.md, "What state is it in?"): 0 for the bot, unless the user ID says otherwise. */
const controlTypes: Record<string, number | undefined> = { 'sandbox:requested': 1, 'sandbox:operator': 2 };

/** The simulated entries of a conversation. @param nowMs milliseconds since 1970. */
export function entriesOf(userId: string, nowMs: number) {
  const entry = (id: string, source: number, controlType: number, agoMs: number, text: string) => ({
    Id: id,
    Source: source,
    ControlType: controlType,
    Date: new Date(nowMs - agoMs).toISOString(),
    Parts: [{ Type: 0, Text: text }],
  });
  return [entry('1', 0, 0, 120_000, 'Hello. How can I help?'), entry('2', 1, controlTypes[userId] ?? 0, 60_000, 'My invoice is wrong.')];
}

/** FNV-1a over the UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash;
}

function pick(values: string[], number: number): string {
  return values[number % values.length] ?? '';
}
