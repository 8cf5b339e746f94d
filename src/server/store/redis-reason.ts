import { ConnectionTimeoutError, ErrorReply } from '@redis/client';
import { TookTooLong } from './within';

/** Why a call failed, in one word: the code of Redis' error, of TLS or of the system. Never with the message, which may name an address. */
export function reasonOf(error: unknown): string {
  if (error instanceof TookTooLong || error instanceof ConnectionTimeoutError) return 'timeout';
  if (!(error instanceof Error)) return 'unknown';
  if (error instanceof ErrorReply) return codeIn(error.message);
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (/closed|disconnects/i.test(error.message)) return 'closed';
  return /queue is full/.test(error.message) ? 'overloaded' : error.constructor.name;
}

/** Where a command in a script fails, Redis has no code for a missing right, and version 6 puts other codes at the end, as `-OOM command not allowed`. */
function codeIn(message: string): string {
  if (/user executing the script can't|ACL failure in script/.test(message)) return 'NOPERM';
  return (/@user_script.* -([A-Z]+) /.exec(message) ?? /^([A-Z]+)/.exec(message))?.[1] ?? 'ERR';
}
