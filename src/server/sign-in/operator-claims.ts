import type { RequiredClaim } from '../config/settings';
import type { Person } from './sessions';
import { SignInFailure } from './sign-in-failure';

/** What the provider says about a person, by name of the claim (OpenID Connect Core 1.0, 5.1). */
export type Claims = Readonly<Record<string, unknown>>;

const longestName = 100;

/** Whether the provider sent the claim at all. */
export function isClaimed(claims: Claims, { name }: RequiredClaim): boolean {
  return Object.hasOwn(claims, name);
}

/** Whether the claim equals the value, or is a list that holds it: an array, or words separated by spaces as in `scope` (RFC 6749, 3.3). */
export function holdsClaim(claims: Claims, required: RequiredClaim): boolean {
  const { name, value } = required;
  const claim = isClaimed(claims, required) ? claims[name] : undefined;
  if (Array.isArray(claim)) return claim.some((entry) => entry === value);
  if (typeof claim === 'string') return claim === value || claim.split(' ').includes(value);
  return (typeof claim === 'number' || typeof claim === 'boolean') && String(claim) === value;
}

/** @throws {SignInFailure} if `sub`, which goes into a cookie and the log, breaks the rules of OpenID Connect Core 1.0, 2. */
export function toPerson(claims: Claims): Person {
  const { sub } = claims;
  if (typeof sub !== 'string' || !/^[\x20-\x7e]{1,255}$/.test(sub)) throw new SignInFailure('sign_in_failed', 'unusable sub');
  return { sub, name: displayName(claims) };
}

/** The operator's name on the page: at most 100 characters, none of which can hide the others or reverse their direction. */
function displayName(claims: Claims): string {
  const named = [claims.name, claims.preferred_username, claims.email, claims.sub].map(tidy);
  return named.find((text) => text !== '') ?? 'Operator';
}

function tidy(claim: unknown): string {
  if (typeof claim !== 'string') return '';
  const text = claim.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu, '').trim();
  return [...text].slice(0, longestName).join('');
}
