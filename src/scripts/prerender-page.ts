import { type Plugin, runnerImport } from 'vite';
import { drawingName, type Face, faces } from '../contract/face.ts';

const emptyRoot = '<div id="root"></div>';

/**
 * Draws the page while building, so that it can be read and typed into before its scripts have come: each of its faces, live and in the
 * sandbox. `index.html` is the desk that is open to all.
 */
export function prerenderPage(): Plugin {
  return {
    name: 'sharedesk:prerender-page',
    apply: 'build',
    enforce: 'post',
    applyToEnvironment: (environment) => environment.name === 'client',
    async generateBundle(_options, bundle) {
      const index = bundle['index.html'];
      if (index?.type !== 'asset') throw new Error('the build made no index.html');
      const template = String(index.source);
      const { module } = await runnerImport<typeof import('../web/prerender')>('/src/web/prerender.tsx', { configFile: false });

      function draw(sandbox: boolean, face: Face): string {
        const root = `<div id="root" data-sandbox="${sandbox}" data-face="${face}" data-reference="">${module.prerender(sandbox, face)}</div>`;
        return template.replace(emptyRoot, () => root).replace('/favicon.svg', sandbox ? '/favicon-sandbox.svg' : '/favicon.svg');
      }

      index.source = draw(false, 'open');
      for (const sandbox of [false, true]) {
        for (const face of faces) {
          if (!sandbox && face === 'open') continue;
          this.emitFile({ type: 'asset', fileName: `${drawingName(sandbox, face)}.html`, source: draw(sandbox, face) });
        }
      }
    },
  };
}
