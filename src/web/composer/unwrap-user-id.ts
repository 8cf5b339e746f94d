/** What stands around a user ID that was copied with more than itself. */
type Wrapping = 'quotes' | 'label' | 'address';

export type Unwrapped = { userId: string; wrappings: Wrapping[] };

const quotes = ['""', "''", '``', '“”', '”“', '„“', '‘’', '‚‘', '«»', '»«', '‹›', '<>'];
const label = /^(?:(?:the|user|customer|client|contact|conversation|chat)[\s_-]*)*(?:id|no|nr|number|phone)\s*\.?\s*[:=#]\s*(?=\S)/i;
/** Query parameters that name a person, as in WhatsApp's `?phone=`. */
const parameters = /^(?:user_?id|customer_?id|contact_?id|conversation_?id|id|uid|user|phone|tel|number)$/i;

/** Finds the user ID in what was pasted with quotes, a label or an address around it; undefined: nothing is around it. */
export function unwrapUserId(pasted: string): Unwrapped | undefined {
  let userId = pasted.trim();
  const wrappings = new Set<Wrapping>();
  for (let next = unwrapOnce(userId); next; next = unwrapOnce(userId)) {
    userId = next.userId;
    wrappings.add(next.wrapping);
  }
  return wrappings.size === 0 ? undefined : { userId, wrappings: [...wrappings] };
}

function unwrapOnce(text: string): { userId: string; wrapping: Wrapping } | undefined {
  const tries: [Wrapping, string | undefined][] = [
    ['quotes', withoutQuotes(text)],
    ['label', label.test(text) ? text.replace(label, '') : undefined],
    ['address', fromAddress(text)],
  ];
  for (const [wrapping, found] of tries) {
    const userId = found?.trim();
    // Shorter each time, so there is an end.
    if (userId && userId.length < text.length) return { userId, wrapping };
  }
  return undefined;
}

function withoutQuotes(text: string): string | undefined {
  return quotes.some(([open = '', close = '']) => text.length > 2 && text.startsWith(open) && text.endsWith(close))
    ? text.slice(1, -1)
    : undefined;
}

/** The number, mailbox, or last part of an address (RFC 3966, RFC 6068). */
function fromAddress(text: string): string | undefined {
  const [, scheme = '', rest = ''] = /^(tel|callto|sms|mailto):(?:\/\/)?([^;?]+)/i.exec(text) ?? [];
  if (scheme) return decoded(rest);
  if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) return undefined;
  const { pathname, searchParams, hash } = new URL(text);
  const named = [...searchParams, ...new URLSearchParams(hash.slice(1))].find(([name, value]) => parameters.test(name) && value !== '');
  return named ? named[1] : decoded(pathname.split('/').filter(Boolean).at(-1) ?? '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
