import type { Plugin } from 'vite';

/** Puts a package.json beside the built server that says it is made of ES modules. So it runs wherever it is copied, and an old Node can say that it is too old. */
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
