import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

/** The parts of a distribution's nginx.conf around a site, with no path outside `folder`. */
const frame = (folder: string) => `
daemon off;
pid ${folder}/nginx.pid;
error_log stderr notice;
worker_processes 1;
events {}
http {
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  include ${folder}/site.conf;
}
`;

/** Runs nginx with this site, as a process of its own that touches nothing outside `folder`. @returns ends it. */
export async function startNginx(nginx: string, site: string, folder: string): Promise<() => Promise<void>> {
  writeFileSync(join(folder, 'site.conf'), site);
  writeFileSync(join(folder, 'nginx.conf'), frame(folder));
  const child = spawn(nginx, ['-e', 'stderr', '-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: ['ignore', 'ignore', 'pipe'] });
  const closed = once(child, 'close');
  const said: string[] = [];
  const started = new Promise<boolean>((resolve) => {
    createInterface(child.stderr).on('line', (line) => {
      said.push(line);
      if (line.includes('start worker process ')) resolve(true);
    });
    closed.then(() => resolve(false));
  });
  if (!(await started)) throw new Error(`nginx did not start: ${said.join('\n')}`);
  return async () => {
    child.kill();
    await closed;
  };
}
