/** The oldest supported Node; `engines` in package.json says the same to npm. */
const oldest = [20, 19];

/**
 * Says in one line that this Node is too old, or returns undefined. Both entry points ask before they load anything else, so this file
 * must parse in old versions too.
 *
 * @param {string} version as in `process.versions.node`
 * @returns {string | undefined}
 */
export function nodeTooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldest;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined;
  return `Sharedesk needs Node.js ${oldest.join('.')} or newer; this is ${version}.`;
}
