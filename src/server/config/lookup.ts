import { isSandbox } from './credentials';
import { sharePathEnd } from './documented-paths';
import type { ParsedSettings } from './parsed-settings';
import type { Settings } from './settings';

/** Where a gateway renames the share path, the paths of the look-ups cannot be told from it. */
export function lookupSettings(parsed: ParsedSettings): Settings['lookup'] {
  const { CUSTOMER_LOOKUP, CUSTOMER_FIELDS } = parsed.values;
  const sandbox = isSandbox(parsed);
  if (!(CUSTOMER_LOOKUP ?? sandbox)) return undefined;
  for (const { values, nameOf } of sandbox ? [] : parsed.families) {
    if (values.CONNECT_SHARE_PATH.endsWith(sharePathEnd)) continue;
    parsed.report('CUSTOMER_LOOKUP', `is on, and needs a ${nameOf('CONNECT_SHARE_PATH')} that ends in ${sharePathEnd}`);
  }
  return { fields: CUSTOMER_FIELDS };
}
