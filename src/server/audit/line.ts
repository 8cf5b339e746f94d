import { maskUserId } from '#contract/mask-user-id';
import type { ErrorCode } from '#contract/problem';
import type { ShareLinkDraft } from '#contract/share-link';
import type { SignInFailureCode } from '#contract/sign-in-failure';

export interface AuditEvent {
  requestId: string;
  /** The address of the client that asked. */
  client: string;
  /** The provider's name for the operator, its `sub`; left out where nobody signs in, or where it is not known who it was. */
  operator?: string | undefined;
}

export interface Intent extends AuditEvent {
  draft: ShareLinkDraft;
  /** Finds this intent again by its operator and `Idempotency-Key`. */
  keyHash?: string | undefined;
}

export interface LinkEnd {
  requestId: string;
  outcome: 'created' | ErrorCode;
  /** How many share calls were sent to the upstream. */
  attempts: number;
  /** False where the client's connection was closed before the answer could be written. */
  delivered: boolean;
}

export interface Refusal extends AuditEvent {
  outcome: ErrorCode;
}

/** A request that was sent again with its `Idempotency-Key`. */
export interface Resend extends AuditEvent {
  /** The request whose answer it got. */
  firstRequestId: string;
  /** False where the client's connection was closed before the answer could be written. */
  delivered: boolean;
}

export interface SignInEvent extends AuditEvent {
  outcome: 'signed_in' | SignInFailureCode;
}

export interface SignOutEvent extends AuditEvent {
  /** Who ended what: the operator this session, or all of theirs; the provider; or an administrator. */
  by: 'operator' | 'everywhere' | 'provider' | 'administrator';
}

// The lines are spelled out: V8 joins strings in a third of the time that JSON.stringify takes for the same object.

/** The line before a share link is asked for. @param userHash undefined where there is no key to make it with. */
export function intentLine(time: string, { requestId, operator, client, draft, keyHash }: Intent, userHash: string | undefined): string {
  const { mode, hours, userId, bot, reason } = draft;
  const who = `"requestId":"${requestId}"${operatorOf(operator)},"client":"${client}"`;
  const what = `"mode":"${mode}","hours":${hours}${member('bot', bot)},"userId":${quote(maskUserId(userId, '***'))}${member('userHash', userHash)}`;
  return `{"audit":"intent","time":"${time}",${who},${what}${member('reason', reason)}${member('keyHash', keyHash)}}\n`;
}

/** The line after the upstream was asked. */
export function outcomeLine(time: string, { requestId, outcome, attempts, delivered }: LinkEnd): string {
  return `{"audit":"outcome","time":"${time}","requestId":"${requestId}","outcome":"${outcome}","attempts":${attempts},"delivered":${delivered}}\n`;
}

/** The line of an intent whose end nobody knows, because the process ended first. */
export function unknownOutcomeLine(time: string, requestId: string): string {
  return `{"audit":"outcome","time":"${time}","requestId":${quote(requestId)},"outcome":"unknown"}\n`;
}

/** The line of a request that was refused before there was an intent. @param count how many more of this operator were refused alike; 0 for a line of one. */
export function refusalLine(time: string, event: Refusal, count = 0): string {
  return eventLine('refused', time, event, member('outcome', event.outcome), count);
}

/** The line of a request that was sent again, and got the answer of the first one. */
export function resendLine(time: string, { requestId, operator, client, firstRequestId, delivered }: Resend): string {
  const who = `"requestId":"${requestId}"${operatorOf(operator)},"client":"${client}"`;
  return `{"audit":"resent","time":"${time}",${who},"firstRequestId":"${firstRequestId}","delivered":${delivered}}\n`;
}

/** @param count how many more sign-ins of this client ended alike; 0 for a line of one. */
export function signInLine(time: string, event: SignInEvent, count = 0): string {
  return eventLine('sign-in', time, event, member('outcome', event.outcome), count);
}

/** @param count how many more times this operator signed out; 0 for a line of one. */
export function signOutLine(time: string, event: SignOutEvent, count = 0): string {
  return eventLine('sign-out', time, event, member('by', event.by), count);
}

/** The first line after a time in which the trail could not be written. */
export function resumedLine(time: string, since: string): string {
  return `{"audit":"resumed","time":"${time}","since":"${since}"}\n`;
}

function eventLine(audit: string, time: string, { requestId, operator, client }: AuditEvent, what: string, count: number): string {
  const who = `"requestId":"${requestId}"${operatorOf(operator)},"client":"${client}"`;
  return `{"audit":"${audit}","time":"${time}",${who}${what}${count > 0 ? `,"count":${count}` : ''}}\n`;
}

function operatorOf(operator: string | undefined): string {
  return member('operator', operator);
}

function member(name: string, text: string | undefined): string {
  return text === undefined ? '' : `,"${name}":${quote(text)}`;
}

const plain = /^[ !#-[\]-~]*$/;

/** A JSON string of printable ASCII alone, so that no character can hide in a line, turn it round or start another one. */
export function quote(text: string): string {
  if (plain.test(text)) return `"${text}"`;
  return JSON.stringify(text).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
