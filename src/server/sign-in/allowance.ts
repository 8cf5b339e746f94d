import type { Mode } from '#contract/draft';
import type { LinkPolicy, RequiredClaim } from '../config/settings';
import { fieldError } from '../http/draft-errors';
import { Failure } from '../http/failure';
import type { Operator } from './sessions';

/** What one person may ask for. */
export interface Allowance {
  /** The modes that are offered and that this person may use. */
  modes: readonly Mode[];
  /** The bots that this person may use; none where bots have no names. */
  bots: readonly { name: string; title: string }[];
}

/** Whether somebody has a claim; everybody has the one that is not set. */
type Holds = (claim: RequiredClaim | undefined) => boolean;

export function allowanceOf({ modes, takeoverClaim, bots }: LinkPolicy, holds: Holds): Allowance {
  return {
    modes: modes.filter((mode) => mode === 'view' || holds(takeoverClaim)),
    bots: bots.filter(({ requiredClaim }) => holds(requiredClaim)).map(({ name, title }) => ({ name, title })),
  };
}

/** Whether there is any link that this person may ask for. */
export function allowsAnything({ modes, bots }: Allowance, policy: LinkPolicy): boolean {
  return modes.length > 0 && (bots.length > 0 || policy.bots.length === 0);
}

/** The claims that decide about more than the sign-in, each once, in an order that does not depend on that of `BOTS`. */
export function claimsOf({ takeoverClaim, supervisorClaim, bots }: LinkPolicy): RequiredClaim[] {
  const claims = [takeoverClaim, supervisorClaim, ...bots.map(({ requiredClaim }) => requiredClaim)].flatMap((claim) => claim ?? []);
  const byText = new Map(claims.map((claim) => [JSON.stringify([claim.name, claim.value]), claim]));
  return [...byText].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, claim]) => claim);
}

/** Tells what the one who asks may do. Where nobody signs in, that is the same for everybody. */
export function createAllowances(policy: LinkPolicy): (operator: Operator | undefined) => Allowance {
  const everybodys = allowanceOf(policy, (claim) => claim === undefined);
  const isSameForAll = claimsOf(policy).length === 0;
  return (operator) => (operator === undefined || isSameForAll ? everybodys : allowanceOf(policy, operator.holds));
}

/**
 * The bot that is asked for. It may be left out by those who may use only one.
 *
 * @returns undefined where bots have no names.
 * @throws {Failure} `not_allowed`, or `invalid_request` where one has to be named.
 */
export function chooseBot(asked: string | undefined, { bots }: Allowance, policy: LinkPolicy): string | undefined {
  if (policy.bots.length === 0) return undefined;
  const [first, ...others] = bots;
  if (asked === undefined && others.length > 0) throw new Failure('invalid_request', { errors: [fieldError('bot', 'bot_missing')] });
  if (asked === undefined) return first?.name ?? refuse('bot');
  return bots.some(({ name }) => name === asked) ? asked : refuse('bot');
}

/** Whether somebody may see the live links of all. */
export function isSupervisor({ supervisorClaim }: LinkPolicy, { holds }: Pick<Operator, 'holds'>): boolean {
  return supervisorClaim !== undefined && holds(supervisorClaim);
}

/** @throws {Failure} `not_allowed`. */
export function requireMode(mode: Mode, { modes }: Allowance): void {
  if (!modes.includes(mode)) refuse('mode');
}

function refuse(reason: string): never {
  throw new Failure('not_allowed', { reason });
}
