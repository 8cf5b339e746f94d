import { connect } from 'node:net';
import { toError } from './webdriver';

type Call = { command: string; resolve: (result: unknown) => void; reject: (error: Error) => void };

/**
 * Firefox's own protocol for automation: the commands of W3C WebDriver over a socket (Firefox Source Docs, "Marionette", "Protocol").
 * Each message is its length in bytes, a colon, and JSON: `[0, id, command, parameters]` there, `[1, id, error, result]` back.
 */
export function connectMarionette(port: number) {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, Call>();
  let rest = Buffer.alloc(0);
  let calls = 0;

  socket.on('data', (data) => {
    rest = Buffer.concat([rest, data]);
    for (;;) {
      const start = rest.indexOf(':') + 1;
      const end = start + Number(rest.subarray(0, start - 1));
      if (start === 0 || rest.length < end) return;
      receive(JSON.parse(rest.subarray(start, end).toString()));
      rest = rest.subarray(end);
    }
  });
  // `close` follows, and ends the calls.
  socket.on('error', () => undefined);
  socket.on('close', () => {
    for (const { command, reject } of waiting.values()) reject(new Error(`${command}: Firefox ended the connection`));
  });

  function receive(message: unknown): void {
    // The first message is a greeting.
    if (!Array.isArray(message)) return;
    const [, id, error, result] = message;
    const call = waiting.get(id);
    waiting.delete(id);
    if (error) call?.reject(toError(call.command, error));
    else call?.resolve(result);
  }

  function call(command: string, parameters: object): Promise<unknown> {
    const id = ++calls;
    const message = JSON.stringify([0, id, command, parameters]);
    socket.write(`${Buffer.byteLength(message)}:${message}`);
    return new Promise((resolve, reject) => waiting.set(id, { command, resolve, reject }));
  }

  return { call, close: () => socket.destroy() };
}
