import { createStore } from './store';
import { everySecond } from './ticker';

/** Clocks that drift apart by less have not been set, and have not slept. */
const toleranceMs = 2000;
const askAgainAfterMs = 10_000;
/** An answer that took longer has slept on its way to the page, and its time with it. */
const longestAnswerMs = 90_000;

/**
 * The server's time: what its last answer said, and what has passed since by a clock that nobody can set. It is never ahead of the server, since
 * that clock may stand still while the computer sleeps. Until the first answer, it is the browser's own time.
 *
 * @param wall milliseconds since 1970, by the clock that people can set.
 * @param steady milliseconds by the clock that nobody can set.
 */
export function createServerClock(wall = () => Date.now(), steady = () => performance.now()) {
  let heard: { serverMs: number; wallMs: number; steadyMs: number } | undefined;
  const aheadMs = createStore(0);

  /** How much more time has passed by the one clock than by the other: somebody has set the one, or the other has slept. */
  const jumpMs = () => (heard ? wall() - heard.wallMs - (steady() - heard.steadyMs) : 0);

  return {
    /** Milliseconds since 1970. */
    now: () => (heard ? heard.serverMs + steady() - heard.steadyMs : wall()),
    /** How much later than `now` it may be, in milliseconds: not 0 between a sleep, or a set clock, and the next answer. */
    doubtMs: () => (jumpMs() > toleranceMs ? jumpMs() : 0),
    /** What the server's clock showed when the browser's own clock showed `wallMs`, unless that was set since. */
    fromWall: (wallMs: number) => (heard ? heard.serverMs + wallMs - heard.wallMs : wallMs),
    /** By how many milliseconds the browser's own clock is ahead of the server's; negative where it is behind. */
    ahead: { get: aheadMs.get, subscribe: aheadMs.subscribe },

    /** Call it when something is asked. @returns what takes the time in the answer; NaN where it has none. */
    asked() {
      const askedMs = wall();
      return (serverMs: number) => {
        if (!(serverMs > 0) || wall() - askedMs > longestAnswerMs) return;
        heard = { serverMs, wallMs: wall(), steadyMs: steady() };
        aheadMs.set(wall() - serverMs);
      };
    },

    /** @param ask is called while it is in doubt how late it is, and must ask the server something. @returns what stops the watch. */
    watch(ask: () => void) {
      let askedMs = Number.NEGATIVE_INFINITY;
      const check = () => {
        if (Math.abs(jumpMs()) <= toleranceMs || steady() - askedMs < askAgainAfterMs) return;
        askedMs = steady();
        ask();
      };
      const stop = everySecond(check);
      addEventListener('pageshow', check);
      return () => {
        stop();
        removeEventListener('pageshow', check);
      };
    },
  };
}

/** The clock that this page goes by. */
export const serverClock = createServerClock();
