import { execFileSync } from 'node:child_process';
import { closeSync, constants, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder';
import { createLineWriter } from './line-writer';
import { type WriteDone, writeAll } from './sink';

const failure = (code: string) => Object.assign(new Error(code), { code });
const droppedLine = (count: number) => `dropped ${count}\n`;

/** A sink whose writes wait until the test ends them. */
function createHeldSink() {
  const writes: { text: string; done: WriteDone }[] = [];
  const sink = { write: (text: string, done: WriteDone) => void writes.push({ text, done }), isDead: () => false, holdsThread: true };
  return { sink, writes, texts: () => writes.map(({ text }) => text) };
}

function createWriter(restMs?: number) {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const held = createHeldSink();
  const writer = createLineWriter(held.sink, { droppedLine, elapsedMs: () => Date.now(), ...(restMs !== undefined && { restMs }) });
  const ends: string[] = [];
  const owe = (name: string, urgent = true) =>
    writer.owe({
      text: `${name}\n`,
      urgent,
      written: () => void ends.push(`${name} written`),
      failed: ({ code }) => void ends.push(`${name} ${code}`),
    });
  return { ...held, writer, owe, ends };
}

describe('owed lines', () => {
  test('of one turn share a write, and those that come meanwhile share the next', () => {
    const { owe, writer, writes, texts, ends } = createWriter();
    writer.write('log\n');
    owe('a');
    owe('b');
    vi.advanceTimersByTime(0);
    owe('c');
    owe('d');
    vi.advanceTimersByTime(0);
    expect(texts()).toEqual(['log\na\nb\n']);
    writes[0]?.done(null, 8);
    expect(texts()).toEqual(['log\na\nb\n', 'c\nd\n']);
    expect(ends).toEqual(['a written', 'b written']);
  });

  test('that nobody waits for go with the next that somebody does, or after 10 ms', () => {
    const { owe, writes, texts } = createWriter();
    owe('a', false);
    vi.advanceTimersByTime(5);
    expect(texts()).toEqual([]);
    owe('b');
    vi.advanceTimersByTime(0);
    expect(texts()).toEqual(['a\nb\n']);
    writes[0]?.done(null, 4);
    vi.advanceTimersByTime(10);
    owe('c', false);
    vi.advanceTimersByTime(10);
    expect(texts()).toEqual(['a\nb\n', 'c\n']);
  });

  test('gather for the next write while the sink rests from the last', () => {
    const { owe, writes, texts } = createWriter(1);
    owe('a');
    vi.advanceTimersByTime(0);
    writes[0]?.done(null, 2);
    owe('b');
    vi.advanceTimersByTime(0);
    owe('c');
    expect(texts()).toEqual(['a\n']);
    vi.advanceTimersByTime(1);
    expect(texts()).toEqual(['a\n', 'b\nc\n']);
  });

  test('are given up after two seconds, taken back where they only waited, and told where they are written all the same', () => {
    const { owe, writes, texts, ends } = createWriter();
    owe('a');
    vi.advanceTimersByTime(500);
    owe('b');
    vi.advanceTimersByTime(1500);
    expect(ends).toEqual(['a ETIMEDOUT']);
    vi.advanceTimersByTime(500);
    expect(ends).toEqual(['a ETIMEDOUT', 'b ETIMEDOUT']);
    writes[0]?.done(null, 2);
    vi.advanceTimersByTime(1000);
    expect(ends).toEqual(['a ETIMEDOUT', 'b ETIMEDOUT', 'a written']);
    expect(texts()).toEqual(['a\n']);
  });

  test('that a full disk cuts short have failed, and the next write starts a line of its own', () => {
    const { owe, writes, texts, ends } = createWriter();
    for (const name of ['one', 'two', 'three']) owe(name);
    vi.advanceTimersByTime(0);
    writes[0]?.done(failure('ENOSPC'), 6);
    expect(ends).toEqual(['one written', 'two ENOSPC', 'three ENOSPC']);
    owe('four');
    vi.advanceTimersByTime(0);
    writes[1]?.done(failure('ENOSPC'), 0);
    owe('five');
    vi.advanceTimersByTime(0);
    expect(texts().slice(1)).toEqual(['\nfour\n', '\nfive\n']);
    writes[2]?.done(null, 6);
    owe('six');
    vi.advanceTimersByTime(0);
    expect(texts().at(-1)).toBe('six\n');
  });

  test('are refused where too much waits already', () => {
    const { writer, owe, ends } = createWriter();
    const nothing = () => undefined;
    owe('a');
    vi.advanceTimersByTime(0);
    for (let count = 0; count < 5; count++) writer.owe({ text: 'x'.repeat(1024 * 1024), written: nothing, failed: nothing });
    owe('b');
    expect(ends).toEqual(['b ENOBUFS']);
  });
});

describe('lines of the log', () => {
  test('are gathered for a quarter of a second or 8 KiB', () => {
    const { writer, writes, texts } = createWriter();
    writer.write('a\n');
    writer.write('b\n');
    vi.advanceTimersByTime(249);
    expect(texts()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(texts()).toEqual(['a\nb\n']);
    writes[0]?.done(null, 4);
    writer.write(`${'x'.repeat(8192)}\n`);
    expect(texts()).toHaveLength(2);
  });

  test('are dropped and counted where too much waits, or a write fails', () => {
    const { writer, writes, texts } = createWriter();
    const line = `${'x'.repeat(16 * 1024)}\n`;
    writer.write(line);
    for (let count = 0; count < 100; count++) writer.write(line);
    writes[0]?.done(failure('ENOSPC'), 0);
    const [, kept = ''] = texts();
    const count = kept.split('\n').filter((text) => text.startsWith('x')).length;
    expect(kept.endsWith(`\ndropped ${101 - count}\n`)).toBe(true);
    expect(count).toBeLessThan(70);
  });
});

test('a flush ends when all is written, or when its time is up', async () => {
  const { writer, owe, writes } = createWriter();
  owe('a');
  const stuck = writer.flush(1000);
  vi.advanceTimersByTime(1000);
  await stuck;
  expect(writer.isStuck()).toBe(true);
  const done = writer.flush(1000);
  writes[0]?.done(null, 2);
  await done;
  expect(writer.isStuck()).toBe(false);
});

// Windows has no such pipes.
test.runIf(process.platform !== 'win32')('a descriptor that takes no more for now (EAGAIN) is asked again', async () => {
  const path = join(temporaryFolder(), 'pipe');
  execFileSync('mkfifo', [path]);
  const pipe = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
  onTestFinished(() => closeSync(pipe));
  const text = `${'x'.repeat(300_000)}\n`;
  const written = new Promise<unknown[]>((resolve) => writeAll(pipe, text, (...end) => resolve(end)));
  const chunk = Buffer.alloc(64 * 1024);
  let read = 0;
  await vi.waitFor(() => {
    read += readSync(pipe, chunk);
    expect(read).toBe(text.length);
  }, 10_000);
  expect(await written).toEqual([null, text.length]);
});
