import type { ServerResponse } from 'node:http';

const slowMs = 3000;

/** Answers one call. `proceed` sends the normal answer. */
type Behaviour = (response: ServerResponse, proceed: () => void) => void;

/** The desk itself answers this one, because the simulated upstream knows neither operators nor what they may do. */
export const notAllowedUserId = 'sandbox:not_allowed';

export const answerNormally: Behaviour = (_, proceed) => proceed();

/** User IDs that make the simulated upstream misbehave, so that every failure can be seen in the sandbox. */
const triggers: Record<string, Behaviour> = {
  'sandbox:rejected': (response) => response.writeHead(400).end(),
  'sandbox:unauthorized': (response) => response.writeHead(401).end(),
  'sandbox:throttled': (response) => response.writeHead(429, { 'retry-after': '7' }).end(),
  'sandbox:broken': (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Maintenance</title>'),
  'sandbox:down': (response) => response.writeHead(500).end(),
  'sandbox:silent': () => undefined,
  'sandbox:slow': (_, proceed) => setTimeout(proceed, slowMs),
};

/** A throttled read is a bare 400. A look-up of the ID that shows refused credentials must not stop the look-ups of all others. */
const readTriggers: Record<string, Behaviour> = {
  ...triggers,
  'sandbox:throttled': (response) => response.writeHead(400).end(),
  'sandbox:unauthorized': answerNormally,
};

export function readTriggerOf(userId: string): Behaviour | undefined {
  return Object.hasOwn(readTriggers, userId) ? readTriggers[userId] : undefined;
}

export function triggerOf(userId: string): Behaviour | undefined {
  return Object.hasOwn(triggers, userId) ? triggers[userId] : undefined;
}
