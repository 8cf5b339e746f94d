import type { TestInfo } from '@playwright/test';
import { findTool, type Tool } from '../tools/find-tool';

/** The tool's path. Without it the test is left out and the report says why, but in CI it fails. */
export function needTool(testInfo: TestInfo, tool: Tool): string {
  const path = findTool(tool);
  testInfo.skip(!path && !process.env.CI, `${tool} is not on this machine`);
  if (!path) throw new Error(`${tool} is not on this machine`);
  return path;
}
