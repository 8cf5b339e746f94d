import * as z from 'zod/mini';

const developmentProperty = 'cdx:npm:package:development';

const componentSchema = z.looseObject({
  'bom-ref': z.string(),
  properties: z.array(z.looseObject({ name: z.string() })),
});
const sbomSchema = z.looseObject({
  metadata: z.looseObject({ component: z.looseObject({ 'bom-ref': z.string(), name: z.string() }) }),
  components: z.array(componentSchema),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

/**
 * Takes the packages that only development needs out of an SBOM in CycloneDX's JSON that `npm sbom` wrote. `npm sbom --omit dev` would
 * also take out packages that both sides need, such as jose.
 *
 * @param {string} text
 * @param {string} name of the product; npm writes the name of the folder.
 * @returns {string}
 */
export function productionSbom(text, name) {
  const sbom = sbomSchema.parse(JSON.parse(text));
  const components = sbom.components.filter(({ properties }) => !properties.some((property) => property.name === developmentProperty));
  const kept = new Set([sbom.metadata.component['bom-ref'], ...components.map((component) => component['bom-ref'])]);
  const dependencies = sbom.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => kept.has(other)) }));
  const metadata = { ...sbom.metadata, component: { ...sbom.metadata.component, name } };
  return `${JSON.stringify({ ...sbom, metadata, components, dependencies }, null, 2)}\n`;
}
