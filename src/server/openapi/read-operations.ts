import { type DraftRules, longestHours } from '#contract/draft';
import type { Session } from '#contract/session';
import type { LinkPolicy } from '../config/settings';
import { commonHeaders } from './headers';
import { refTo } from './schemas';

/** `GET /api/session`. */
export function describeSession(rules: DraftRules, { modes }: Pick<LinkPolicy, 'modes'>) {
  const example: Session = {
    sandbox: false,
    maxHours: longestHours(rules),
    modes: modes.map((mode) => ({ mode, maxHours: rules.maxHours[mode], allowed: mode === 'view' })),
    bots: rules.bots.map((name) => ({ name, title: name })),
    reason: rules.reason,
    linksPerMinute: 60,
    lookup: true,
    signIn: true,
    operator: { name: 'Ada Lovelace' },
    operatorId: 'Jx9wq0Rr3bZ2mN8v',
    endsInS: 28_800,
    tabKeys: ['q0Xl3n4rH5nJ0bJm7u9cYp1s2dWvZk8tAeRfLgQh6iE'],
  };
  return {
    operationId: 'getSession',
    summary: 'What to know before a link is asked for',
    responses: { 200: response('The session.', refTo('Session'), example) },
  };
}

/** `GET /api/openapi.json`. */
export function describeOwnPath() {
  return {
    operationId: 'getOpenapi',
    summary: 'This document',
    responses: { 200: response('OpenAPI 3.1.', { type: 'object', properties: { openapi: { type: 'string' } }, required: ['openapi'] }) },
  };
}

const stateOfBots = {
  type: 'object',
  description: 'The state of each bot by its name, where `BOTS` is set.',
  additionalProperties: { type: 'string', enum: ['fine', 'credentials_refused', 'upstream_down', 'unknown'] },
};

const stateOfStore = {
  type: 'string',
  description:
    'Whether the store that replicas share answers, where `REDIS_URL` is set. While it is down, links can be created all the same.',
  enum: ['up', 'down'],
};

export const healthz = {
  operationId: 'getHealth',
  summary: 'Whether the process lives',
  responses: { 200: response('It does.', { type: 'object', properties: { status: { const: 'ok' } }, required: ['status'] }) },
};

export const readyz = {
  operationId: 'getReadiness',
  summary: 'Whether links can be created',
  responses: {
    200: response('They can. With several bots, at least one can serve, and `bots` says how each is.', oneOf('ready')),
    503: response(
      '`ending`: the server was asked to end. `credentials_refused`, `upstream_down`: what the upstream service last showed. `audit_unavailable`: the audit trail cannot be written. `sign_in_down`: nobody can sign in, because the OpenID provider has not been reached since the start.',
      oneOf('ending', 'credentials_refused', 'upstream_down', 'audit_unavailable', 'sign_in_down'),
    ),
  },
};

function oneOf(...words: string[]) {
  return {
    type: 'object',
    properties: { status: { type: 'string', enum: words }, bots: stateOfBots, store: stateOfStore },
    required: ['status'],
  };
}

function response(description: string, schema: object, example?: object) {
  return { description, headers: commonHeaders, content: { 'application/json': { schema, ...(example && { example }) } } };
}
