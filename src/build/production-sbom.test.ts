import { expect, test } from 'vitest';
import { productionSbom } from './production-sbom.js';

const component = (ref: string, ...properties: string[]) => ({
  'bom-ref': ref,
  type: 'library',
  properties: properties.map((name) => ({ name, value: 'true' })),
});

test('the SBOM keeps what the product needs and drops what only development needs', () => {
  const written = {
    bomFormat: 'CycloneDX',
    metadata: { component: { ...component('sharedesk@1.0.0', 'cdx:npm:package:private'), name: 'checkout-7' } },
    components: [component('jose@6.0.0'), component('vite@8.0.0', 'cdx:npm:package:development')],
    dependencies: [
      { ref: 'sharedesk@1.0.0', dependsOn: ['jose@6.0.0', 'vite@8.0.0'] },
      { ref: 'jose@6.0.0', dependsOn: [] },
      { ref: 'vite@8.0.0', dependsOn: ['jose@6.0.0'] },
    ],
  };
  expect(JSON.parse(productionSbom(JSON.stringify(written), 'sharedesk'))).toEqual({
    bomFormat: 'CycloneDX',
    metadata: { component: { ...written.metadata.component, name: 'sharedesk' } },
    components: [component('jose@6.0.0')],
    dependencies: [
      { ref: 'sharedesk@1.0.0', dependsOn: ['jose@6.0.0'] },
      { ref: 'jose@6.0.0', dependsOn: [] },
    ],
  });
});
