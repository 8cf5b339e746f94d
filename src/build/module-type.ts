import type { Plugin } from 'vite';

/** Says beside the built server that it is made of ES modules, so that it runs wherever it is copied, and old Nodes get as far as their one clear line. */
export function moduleType(): Plugin {
  return {
    name: 'sharedesk:module-type',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'ssr',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'package.json', source: '{ "type": "module" }\n' });
    },
  };
}
