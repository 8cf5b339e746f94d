import { readSettings } from '../config/read-settings';
import type { Environment } from '../config/settings-error';
import { examine } from '../doctor/examine';
import type { CheckName, Finding } from '../doctor/finding';

/** What the doctor finds with these settings. */
export async function diagnose(environment: Environment) {
  const findings: Finding[] = [];
  for await (const finding of examine(readSettings(environment))) findings.push(finding);
  /** The finding of one check as `result: text todo`. */
  function about(check: CheckName): string | undefined {
    const found = findings.find((finding) => finding.check === check);
    return found && [`${found.result}:`, found.text, found.todo].filter((words) => words !== undefined).join(' ');
  }
  return { findings, about };
}
