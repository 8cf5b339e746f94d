import type { TestInfo } from '@playwright/test';
import { findTool, packages, type Tool } from '../tools/find-tool';

/** The tool's path. Without the tool the test is left out and the report says why; in CI it fails. */
export function needTool(testInfo: TestInfo, tool: Tool): string {
  const path = findTool(tool);
  const missing = `${tool} is not on this machine; on Debian, "apt-get install ${packages[tool]}" brings it`;
  testInfo.skip(!path && !process.env.CI, missing);
  if (!path) throw new Error(missing);
  return path;
}
