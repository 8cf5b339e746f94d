import type { DraftRules } from '#contract/draft';
import type { PageVariant } from '#contract/page-variant';
import type { Session } from '#contract/session';
import type { LinkPolicy } from '../config/settings';
import type { RequestContext } from '../http/response';
import { type Allowance, createAllowances } from './allowance';
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
  const { maxHours, reason } = rules;

  function modesFor(allowance: Allowance): Session['modes'] {
    return policy.modes.map((mode) => ({ mode, maxHours: maxHours[mode], allowed: allowance.modes.includes(mode) }));
  }

  const everybodys = allowanceFor(undefined);
  const nobody: Session = {
    sandbox,
    maxHours: Math.max(...policy.modes.map((mode) => maxHours[mode])),
    modes: modesFor(everybodys),
    bots: signIn ? [] : [...everybodys.bots],
    reason,
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
      const allowance = allowanceFor(operator);
      return {
        ...nobody,
        modes: modesFor(allowance),
        bots: [...allowance.bots],
        operator: { name: operator.name },
        operatorId: operatorId(operator),
        endsInS,
        tabKeys: tabKeys(operator),
      };
    },
    /** The variant of the page that is served first. */
    async variant(c: RequestContext): Promise<PageVariant> {
      if (!signIn) return 'open';
      return (await signIn.operator(c)) ? 'signed_in' : 'signed_out';
    },
  };
}
