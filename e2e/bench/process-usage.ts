import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** `USER_HZ`, which Linux fixes for what it shows to programs: proc_pid_stat(5). */
const ticksPerSecond = 100;

/** Only Linux tells the CPU time of another process in a way that needs no program to be started. */
export const knowsCpuTime = process.platform === 'linux';

/** User and system CPU seconds of a process and all its threads so far, to 10 ms; NaN where that cannot be known. */
export function cpuSeconds(pid: number): number {
  if (!knowsCpuTime) return Number.NaN;
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The second field is the program's name, which may hold spaces; utime and stime are the 14th and 15th.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

/** Bytes of memory that a process holds (RSS); NaN on Windows. */
export function residentBytes(pid: number): number {
  if (process.platform === 'win32') return Number.NaN;
  if (process.platform !== 'linux') return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024;
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1]) * 1024;
}
