import type { RequiredClaim } from '../config/settings';
import type { Person } from './sessions';
import { SignInFailure } from './sign-in-failure';

/** What the provider says about a person, by name of the claim (OpenID Connect Core 1.0, 5.1). */
export type Claims = Readonly<Record<string, unknown>>;

const longestName = 100;

/** Whether the provider sent the claim at all. */
export function isClaimed(claims: Claims, { name }: RequiredClaim): boolean {
  return findClaim(claims, name) !== undefined;
}

/**
 * Whether the claim equals the value, or is a list that holds it: an array, words separated by spaces as in `scope` (RFC 6749, 3.3), or an
 * object with a member of this name, as Zitadel sends roles.
 */
export function holdsClaim(claims: Claims, { name, value }: RequiredClaim): boolean {
  const claim = findClaim(claims, name)?.value;
  if (Array.isArray(claim)) return claim.some((entry) => entry === value);
  if (isObject(claim)) return Object.hasOwn(claim, value) && claim[value] !== false && claim[value] !== null;
  if (typeof claim === 'string') return claim === value || claim.split(' ').includes(value);
  return (typeof claim === 'number' || typeof claim === 'boolean') && String(claim) === value;
}

/**
 * Finds a claim, or a member of one by a path with dots, such as Keycloak's `realm_access.roles`. Names may hold dots themselves, as in
 * `https://example.com/roles`, so a claim with the whole name comes first.
 */
function findClaim(claims: Claims, path: string): { value: unknown } | undefined {
  if (Object.hasOwn(claims, path)) return { value: claims[path] };
  for (let dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
    const name = path.slice(0, dot);
    const inner = Object.hasOwn(claims, name) ? claims[name] : undefined;
    const found = isObject(inner) ? findClaim(inner, path.slice(dot + 1)) : undefined;
    if (found) return found;
  }
  return undefined;
}

function isObject(value: unknown): value is Claims {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Whether the provider says that there are too many groups to send: Entra ID then refers to another service with `_claim_names` (OpenID Connect
 * Core 1.0, 5.6.2), or sends `hasgroups`.
 */
export function isLeftOut(claims: Claims, { name }: RequiredClaim): boolean {
  const elsewhere = claims._claim_names;
  if (isObject(elsewhere) && Object.hasOwn(elsewhere, name)) return true;
  return name === 'groups' && String(claims.hasgroups) === 'true';
}

/** Whether it keeps the rules for a `sub` (OpenID Connect Core 1.0, 2). */
export function isSub(value: unknown): value is string {
  return typeof value === 'string' && /^[\x20-\x7e]{1,255}$/.test(value);
}

/** @throws {SignInFailure} if `sub`, which goes into a cookie and the log, breaks the rules. */
export function toPerson(claims: Claims): Person {
  const { sub } = claims;
  if (!isSub(sub)) throw new SignInFailure('sign_in_failed', 'unusable sub');
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
