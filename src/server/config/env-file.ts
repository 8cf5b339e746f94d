import { readFileSync } from 'node:fs';
import { parseEnvText } from './env-text';
import { unknownInFile } from './unknown-settings';

interface EnvFileOptions {
  path?: string;
  environment?: NodeJS.ProcessEnv;
  /** Receives what is suspicious about the file, in one line each. */
  warn?: (warning: string) => void;
}

/** Node itself reads these when it starts, before we read the file. */
const ofNode = ['NODE_EXTRA_CA_CERTS', 'NODE_OPTIONS'];

/** Loads `.env` into the environment; what is set there already wins. Returns, in lines, why the file cannot be read. No value is ever printed. */
export function loadEnvFile({ path = '.env', environment = process.env, warn }: EnvFileOptions = {}): string | undefined {
  const bytes = tryRead(path);
  if (bytes === 'missing') return undefined;
  if (bytes === 'unreadable') return '.env is there but cannot be read. Make it a file that this user may read, or remove it.';
  const { entries, problems, warnings } = parseEnvText(bytes);
  if (problems.length > 0) return problems.map((problem) => `.env ${problem}`).join('\n');
  const bots = environment.BOTS ?? entries.findLast(({ name }) => name === 'BOTS')?.value;
  for (const { line, name } of entries) {
    const isOfNode = ofNode.includes(name) && !Object.hasOwn(environment, name);
    if (isOfNode)
      warnings.push(`line ${line}: ${name} has no effect here, because Node reads it before this file; set it in the environment`);
    warnings.push(...unknownInFile(name, bots).map((warning) => `line ${line}: ${warning}`));
  }
  for (const warning of warnings) warn?.(`.env ${warning}`);
  for (const [name, value] of new Map(entries.map((entry) => [entry.name, entry.value]))) {
    if (!Object.hasOwn(environment, name)) environment[name] = value;
  }
  return undefined;
}

function tryRead(path: string): Buffer | 'missing' | 'unreadable' {
  try {
    return readFileSync(path);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'missing' : 'unreadable';
  }
}
