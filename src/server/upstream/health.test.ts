import { describe, expect, test, vi } from 'vitest';
import { createHealth } from './health';
import type { UpstreamState } from './upstream';

function createClocked(...states: UpstreamState[]) {
  const clock = { ms: 1_000_000 };
  const probe = vi.fn(async () => states.shift() ?? 'fine');
  return { clock, probe, health: createHealth(probe, () => clock.ms) };
}

describe('the state of the upstream', () => {
  test('is asked for once for all that want to know it meanwhile', async () => {
    const { probe, health } = createClocked('upstream_down');
    const states = await Promise.all([health.check(), health.check(), health.check()]);
    expect(states).toEqual(['upstream_down', 'upstream_down', 'upstream_down']);
    expect(probe).toHaveBeenCalledTimes(1);
  });

  test('is asked for again ten seconds later', async () => {
    const { clock, probe, health } = createClocked('upstream_down', 'credentials_refused');
    await health.check();
    clock.ms += 9999;
    expect(await health.check()).toBe('upstream_down');
    expect(probe).toHaveBeenCalledTimes(1);
    clock.ms += 1;
    expect(await health.check()).toBe('credentials_refused');
  });

  test('is what was seen last, for ten seconds', async () => {
    const { clock, probe, health } = createClocked('upstream_down');
    health.saw('credentials_refused');
    health.saw('fine');
    clock.ms += 9999;
    expect(await health.check()).toBe('fine');
    expect(probe).not.toHaveBeenCalled();
    clock.ms += 1;
    expect(await health.check()).toBe('upstream_down');
  });

  test('is asked for where the clock was put back', async () => {
    const { clock, probe, health } = createClocked();
    health.saw('upstream_down');
    clock.ms -= 3_600_000;
    expect(await health.check()).toBe('fine');
    expect(probe).toHaveBeenCalledTimes(1);
  });
});
