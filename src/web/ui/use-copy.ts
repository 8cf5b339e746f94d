import { useRef, useState } from 'react';

export type CopyState = 'idle' | 'copying' | 'copied' | 'failed';

/** What became of the latest copy; shown by a CopyNotice. "Copied" is said after the clipboard has accepted it, never before. */
export function useCopy() {
  const [state, setState] = useState<CopyState>('idle');
  const latest = useRef(0);

  /** @param write returns whether it worked, as `copyText` does. */
  const copy = async (write: () => Promise<boolean>) => {
    latest.current++;
    const attempt = latest.current;
    setState('copying');
    const copied = await write();
    if (attempt === latest.current) setState(copied ? 'copied' : 'failed');
    return copied;
  };

  return { state, copy };
}
