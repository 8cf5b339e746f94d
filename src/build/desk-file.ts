import type { Rolldown } from 'vite';

type NameOfChunk = Extract<NonNullable<Rolldown.CodeSplittingGroup['name']>, (...args: never) => unknown>;
type Modules = Parameters<NameOfChunk>[1];

const desk = /\/src\/web\/desk\/desk\.tsx$/;

/**
 * All that the desk imports, in its own file. Otherwise rolldown puts what later files import as well into files of their own, and the desk waits
 * for one more response.
 */
export const deskFile: Rolldown.CodeSplittingGroup = {
  debugName: 'desk',
  name: (id, modules) => (isReachedFromDesk(id, modules) ? 'desk' : null),
};

function isReachedFromDesk(id: string, modules: Modules, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  if (desk.test(id)) return true;
  return modules.getModuleInfo(id)?.importers.some((importer) => isReachedFromDesk(importer, modules, seen)) ?? false;
}
