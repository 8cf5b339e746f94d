import { execSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { productionSbom } from './production-sbom.js';

// JavaScript, because Node starts it in half the time that TypeScript would take.

const root = new URL('../../', import.meta.url);
// From the lock file: what is installed here may differ by platform. `--include dev` because NODE_ENV=production implies `--omit dev`.
const command = 'npm sbom --sbom-format cyclonedx --sbom-type application --package-lock-only --include dev';

const sbom = execSync(command, {
  cwd: fileURLToPath(root),
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  stdio: ['ignore', 'pipe', 'inherit'],
});
mkdirSync(new URL('dist/', root), { recursive: true });
writeFileSync(new URL('dist/sbom.cdx.json', root), productionSbom(sbom, 'sharedesk'));
