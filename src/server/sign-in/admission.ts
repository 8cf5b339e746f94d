import type { LinkPolicy, OidcSettings } from '../config/settings';
import { allowanceOf, allowsAnything, claimsOf } from './allowance';
import { type Claims, holdsClaim, isLeftOut, toPerson } from './operator-claims';
import type { Person } from './sessions';
import { SignInFailure } from './sign-in-failure';

/** What the log says about a person in more groups than the provider puts into a token, and what to do. */
const leftOut =
  'claim missing: this person is in too many groups for the provider to send them; let it send only groups assigned to the application, or require an app role';

/**
 * Decides by the provider's claims who is an operator.
 *
 * @throws {SignInFailure} `not_an_operator`.
 */
export function createAdmission({ requiredClaim }: Pick<OidcSettings, 'requiredClaim'>, policy: LinkPolicy): (claims: Claims) => Person {
  const rights = claimsOf(policy);
  return (claims) => {
    const person = toPerson(claims);
    if (requiredClaim && !holdsClaim(claims, requiredClaim)) {
      throw new SignInFailure('not_an_operator', isLeftOut(claims, requiredClaim) ? leftOut : 'claim missing', person.sub);
    }
    const allowance = allowanceOf(policy, (claim) => claim === undefined || holdsClaim(claims, claim));
    if (!allowsAnything(allowance, policy)) {
      const reason = rights.some((claim) => isLeftOut(claims, claim)) ? leftOut : 'no claim that allows a bot and a mode';
      throw new SignInFailure('not_an_operator', reason, person.sub);
    }
    return person;
  };
}
