import { randomBytes } from 'node:crypto';

/** What is known about a sandbox link. Its ID holds all of it, so nothing is stored, and links outlive a restart. */
export interface SandboxShare {
  mode: 'view' | 'takeover' | 'auto';
  /** Milliseconds since 1970. */
  endMs: number;
}

const pattern = /^(view|takeover|auto)-([0-9a-z]{1,9})-[0-9a-f]{16}$/;

export function createShareId({ mode, endMs }: SandboxShare): string {
  return `${mode}-${endMs.toString(36)}-${randomBytes(8).toString('hex')}`;
}

export function readShareId(id: string): SandboxShare | undefined {
  const [, mode, end = ''] = pattern.exec(id) ?? [];
  return isMode(mode) ? { mode, endMs: Number.parseInt(end, 36) } : undefined;
}

export function isMode(text: string | undefined): text is SandboxShare['mode'] {
  return text === 'view' || text === 'takeover' || text === 'auto';
}
