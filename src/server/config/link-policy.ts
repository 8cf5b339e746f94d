import type { DraftRules } from '#contract/draft';
import type { ParsedSettings } from './parsed-settings';
import type { BotSettings, LinkPolicy } from './settings';

/** What every draft of a link has to keep. */
export function draftRules({ values }: ParsedSettings, bots: readonly BotSettings[]): DraftRules {
  return { maxHours: values.SHARE_MAX_HOURS, bots: bots.flatMap(({ name }) => name ?? []), reason: values.SHARE_REASON };
}

/** Which links are made at all, and for whom. */
export function linkPolicy({ values, families }: ParsedSettings): LinkPolicy {
  const bots = families.flatMap(({ bot, own }) =>
    bot === undefined ? [] : [{ name: bot, title: own.TITLE ?? bot, requiredClaim: own.REQUIRED_CLAIM }],
  );
  return { modes: values.SHARE_MODES, takeoverClaim: values.TAKEOVER_REQUIRED_CLAIM, supervisorClaim: values.OIDC_SUPERVISOR_CLAIM, bots };
}
