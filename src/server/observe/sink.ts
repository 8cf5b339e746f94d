import { constants, fstatSync, openSync, write } from 'node:fs';
import { Socket } from 'node:net';

/** Called once, with the error that ended the write and the number of bytes that were written before it. */
export type WriteDone = (error: NodeJS.ErrnoException | null, writtenBytes: number) => void;

/** Where lines end up. The caller waits for each write before it starts the next. */
export interface Sink {
  write(text: string, done: WriteDone): void;
  /** Nobody will ever read what is written from now on. */
  isDead(): boolean;
  /** A write under way occupies a thread of libuv, for which an orderly exit of the process waits. */
  holdsThread: boolean;
}

const retryMs = 20;

/**
 * The sink of a descriptor, such as 1 for stdout. Pipes and sockets are written without blocking, so that a reader that has stopped holds up
 * neither the event loop nor a thread; files and terminals are written in a thread.
 */
export function openSink(fd: number): Sink {
  const stats = fstatSync(fd);
  if (stats.isFIFO()) return socketSink(new Socket({ fd: openAgain(fd), readable: false, writable: true }));
  return stats.isSocket() ? socketSink(new Socket({ fd, readable: false, writable: true })) : fileSink(fd);
}

/** A pipe, opened once more where the system can: anyone else who holds the first descriptor may make it blocking at any time. */
function openAgain(fd: number): number {
  try {
    return process.platform === 'linux' ? openSync(`/proc/self/fd/${fd}`, constants.O_WRONLY | constants.O_NONBLOCK) : fd;
  } catch {
    return fd;
  }
}

function fileSink(fd: number): Sink {
  return { write: (text, done) => writeAll(fd, text, done), isDead: () => false, holdsThread: true };
}

/**
 * Writes the whole text, however little the system takes at a time. A descriptor that another process has made non-blocking is asked again
 * until it takes something.
 */
export function writeAll(fd: number, text: string, done: WriteDone): void {
  const bytes = Buffer.from(text);
  let written = 0;
  function next(): void {
    write(fd, bytes, written, bytes.length - written, null, (error, count) => {
      written += count ?? 0;
      if (error?.code === 'EAGAIN') setTimeout(next, retryMs);
      else if (error) done(error, written);
      else if (written < bytes.length) next();
      else done(null, written);
    });
  }
  next();
}

/** A stream is destroyed by its first error, such as EPIPE. How much of the last write arrived is not known. */
function socketSink(socket: Socket): Sink {
  // Each write hears of the error itself; an `error` event that nobody listens to would end the process.
  socket.on('error', () => undefined);
  return {
    write: (text, done) => void socket.write(text, (error) => (error ? done(error, 0) : done(null, Buffer.byteLength(text)))),
    isDead: () => socket.destroyed,
    holdsThread: false,
  };
}
