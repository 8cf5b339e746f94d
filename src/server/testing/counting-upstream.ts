import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { type Behaviour, reset, sendJson, sendStatus, startFaultyUpstream } from './faulty-upstream';

/**
 * Starts an upstream that resets, fails and hangs up at random, and counts the links that it made for each user ID. It keeps to what
 * docs/decisions/0006-retries.md trusts an upstream with: a 503, or a used connection that is closed without a byte, has made no link.
 *
 * @param onCall is told about every share call before it has any effect.
 */
export async function startCountingUpstream(random: () => number, onCall: () => void) {
  const made = new Map<string, number>();
  const used = new WeakSet<Socket>();

  const behave: Behaviour = (response, request, count) => {
    onCall();
    const { socket } = response;
    const isUsed = socket !== null && used.has(socket);
    if (socket) used.add(socket);
    const fate = random();
    if (fate < 0.03) return reset(response, request, count);
    if (fate < 0.06) return sendStatus(503)(response, request, count);
    const userId = request.path.split('/').at(-2) ?? '';
    made.set(userId, (made.get(userId) ?? 0) + 1);
    if (fate < 0.09) return isUsed ? resetInHeaders(response) : reset(response, request, count);
    if (fate < 0.11) return sendStatus(500)(response, request, count);
    if (fate < 0.2) response.on('finish', () => socket?.destroy());
    sendJson(response, { Url: `https://share.example.com/${userId}/${count}` });
  };

  return { ...(await startFaultyUpstream(behave)), made };
}

function resetInHeaders({ socket }: ServerResponse): void {
  socket?.write('HTTP/1.1 200 ', () => socket.resetAndDestroy());
}
