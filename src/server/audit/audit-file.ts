import { close, constants, fdatasync, fstat, open, read } from 'node:fs';
import { promisify } from 'node:util';
import { type Sink, type WriteDone, writeAll } from '../observe/sink';

const openFile = promisify(open);
const closeFile = promisify(close);
const statFile = promisify(fstat);
const readFile = promisify<number, Buffer, number, number, number, number>(read);

const lineFeed = 0x0a;
/** With it, a write ends when the disk has it, as if fdatasync followed: one way to a thread and back instead of two (open(2)). Windows has no such thing. */
const synced: number | undefined = constants.O_DSYNC;
const flags = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | (synced ?? 0);
/** Others on this machine have no business with who spoke to whom. */
const mode = 0o600;

export interface AuditFile extends Sink {
  /** Goes on in the file that has the path now, after the write under way: what `logrotate` needs once it has renamed the old one. */
  reopen(): void;
}

/**
 * Appends to a file, and calls no write done before the disk has it.
 *
 * @param say says something on stderr.
 * @throws the system's error if the file can't be opened.
 */
export async function openAuditFile(path: string, say: (text: string) => void): Promise<AuditFile> {
  let current = await openAtLine(path);
  if (current.isOpenToOthers) say('AUDIT_FILE can be read by other users of this machine: make its mode 0600.\n');
  let isReopening = false;

  async function reopen(): Promise<void> {
    try {
      const next = await openAtLine(path);
      await closeFile(current.fd);
      current = next;
    } catch (error) {
      // The old file still takes every line, whatever its name is now.
      say(`AUDIT_FILE cannot be opened again (${codeOf(error)}): the audit trail goes on in the old file.\n`);
    }
  }

  function append(text: string, done: WriteDone): void {
    const { fd, midLine } = current;
    current.midLine = false;
    const before = midLine ? 1 : 0;
    writeAll(fd, midLine ? `\n${text}` : text, (error, written) => {
      if (error) {
        if (written === 0) current.midLine = midLine;
        return done(error, Math.max(0, written - before));
      }
      if (synced !== undefined) done(null, written - before);
      else fdatasync(fd, (error) => (error ? done(error, 0) : done(null, written - before)));
    });
  }

  return {
    write(text, done) {
      if (!isReopening) return append(text, done);
      isReopening = false;
      reopen().then(() => append(text, done));
    },
    reopen() {
      isReopening = true;
    },
    isDead: () => false,
    holdsThread: true,
  };
}

/** @returns the descriptor, and whether the file ends in the middle of a line, as after a crash: the next line must not continue it. */
async function openAtLine(path: string): Promise<{ fd: number; midLine: boolean; isOpenToOthers: boolean }> {
  const fd = await openFile(path, flags, mode);
  const stats = await statFile(fd);
  const isOpenToOthers = process.platform !== 'win32' && stats.isFile() && (stats.mode & 0o007) !== 0;
  if (!stats.isFile() || stats.size === 0) return { fd, midLine: false, isOpenToOthers };
  const last = Buffer.alloc(1);
  await readFile(fd, last, 0, 1, stats.size - 1);
  return { fd, midLine: last[0] !== lineFeed, isOpenToOthers };
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
