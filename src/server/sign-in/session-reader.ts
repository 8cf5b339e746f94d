import { type DraftRules, type Offer, plainOffer, usualMaxHours } from '#contract/draft';
import type { PageVariant } from '#contract/page-variant';
import type { Session } from '#contract/session';
import type { LinkPolicy } from '../config/settings';
import type { RequestContext } from '../http/response';
import { createAllowances, isSupervisor } from './allowance';
import { createLookPace } from './look-pace';
import type { Operator } from './sessions';
import type { SignIn } from './sign-in';
import { randomTabKeys } from './tab-keys';

interface SessionParts {
  sandbox: boolean;
  rules: DraftRules;
  policy: LinkPolicy;
  linksPerMinute: number;
  /** Whether customers can be looked up. */
  lookup: boolean;
  /** Undefined if sign-in is off. */
  signIn?: SignIn | undefined;
}

/** Reads what the page is told about this desk and the person who uses it. */
export function createSessionReader({ sandbox, rules, policy, linksPerMinute, lookup, signIn }: SessionParts) {
  const allowanceFor = createAllowances(policy);
  const lookPace = createLookPace();
  const { maxHours, reason } = rules;

  /** @param operator undefined where nobody signs in, or nobody has. */
  function offerTo(operator: Operator | undefined): Offer {
    const allowance = allowanceFor(operator);
    return {
      maxHours: Math.max(...policy.modes.map((mode) => maxHours[mode])),
      modes: policy.modes.map((mode) => ({ mode, maxHours: maxHours[mode], allowed: allowance.modes.includes(mode) })),
      bots: signIn && !operator ? [] : [...allowance.bots],
      reason,
    };
  }

  const nobody: Session = {
    sandbox,
    ...offerTo(undefined),
    linksPerMinute,
    lookup,
    signIn: signIn !== undefined,
    operator: null,
    operatorId: null,
    endsInS: null,
    tabKeys: signIn ? [] : randomTabKeys(),
  };

  return {
    async read(c: RequestContext): Promise<Session> {
      const operator = await signIn?.operator(c);
      if (!signIn || !operator) return nobody;
      const endsInS = Math.ceil(operator.endsInMs / 1000);
      const { operatorId, tabKeys } = signIn;
      return {
        ...nobody,
        ...offerTo(operator),
        operator: { name: operator.name },
        operatorId: operatorId(operator),
        ...(isSupervisor(policy, operator) && { supervisor: true }),
        endsInS,
        lookAfterMs: lookPace(),
        tabKeys: tabKeys(operator),
      };
    },
    /** The variant of the page that is served first, and what its desk offers. */
    async page(c: RequestContext): Promise<{ variant: PageVariant; offer: Offer }> {
      if (!signIn) return { variant: 'open', offer: nobody };
      const operator = await signIn.operator(c);
      return operator ? { variant: 'signed_in', offer: offerTo(operator) } : { variant: 'signed_out', offer: plainOffer(usualMaxHours) };
    },
    /** The variant of the page that lists the live links of all, and the bots that it may name. */
    async supervisorsPage(c: RequestContext): Promise<{ variant: PageVariant; offer: Offer }> {
      const operator = await signIn?.operator(c);
      if (!operator) return { variant: 'signed_out', offer: plainOffer(usualMaxHours) };
      return { variant: isSupervisor(policy, operator) ? 'live_links' : 'not_a_supervisor', offer: offerTo(operator) };
    },
  };
}
