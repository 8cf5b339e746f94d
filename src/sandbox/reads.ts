import type { ServerResponse } from 'node:http';
import { entriesOf, variablesOf } from './customers';
import { answerNormally, readTriggerOf } from './triggers';

const minuteMs = 60_000;
/** One call for each conversation in this time (docs/connect-api.md, "Who is it?" and "What state is it in?"). */
const throttles = { variables: 15 * minuteMs, entries: 2 * minuteMs };
type Kind = keyof typeof throttles;

/** Each bot has conversations of its own. */
interface Conversation {
  bot: string;
  userId: string;
}

/** So many calls are remembered; a sandbox that is asked more forgets the first. */
const mostRemembered = 10_000;

/** Answers what is asked about customers, each question once in its time. @param now milliseconds since 1970. */
export function createReads(now: () => number) {
  const answeredMs = new Map<string, number>();

  function isThrottled(kind: Kind, { bot, userId }: Conversation): boolean {
    const key = `${kind} ${bot} ${userId}`;
    const lastMs = answeredMs.get(key);
    if (lastMs !== undefined && now() - lastMs < throttles[kind]) return true;
    answeredMs.delete(key);
    answeredMs.set(key, now());
    const [first] = answeredMs.keys();
    if (answeredMs.size > mostRemembered && first !== undefined) answeredMs.delete(first);
    return false;
  }

  function answer(response: ServerResponse, kind: Kind, conversation: Conversation, body: () => unknown): void {
    const { userId } = conversation;
    const proceed = () => {
      if (userId.startsWith('missing')) end(response, 404);
      else if (isThrottled(kind, conversation)) end(response, 400);
      else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body()));
    };
    (readTriggerOf(userId) ?? answerNormally)(response, proceed);
  }

  return {
    /** @param fields `*`, or names with commas between them. */
    variables(response: ServerResponse, conversation: Conversation, fields: string): void {
      const names = fields.split(',');
      answer(response, 'variables', conversation, () =>
        Object.fromEntries(Object.entries(variablesOf(conversation.userId)).filter(([name]) => fields === '*' || names.includes(name))),
      );
    },
    entries(response: ServerResponse, conversation: Conversation): void {
      answer(response, 'entries', conversation, () => entriesOf(conversation.userId, now()));
    },
  };
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}
