import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { paths } from '#contract/paths';
import { errorStatus } from '#contract/problem';
import { createPrometheus } from './prometheus';

const rule = z.strictObject({
  alert: z.string(),
  expr: z.string(),
  for: z.optional(z.string().check(z.regex(/^\d+m$/))),
  labels: z.strictObject({ severity: z.enum(['critical', 'warning']) }),
  annotations: z.strictObject({ summary: z.string(), action: z.string() }),
});
const file = z.strictObject({ groups: z.array(z.strictObject({ name: z.string(), rules: z.array(rule) })) });

const { groups } = file.parse(parse(readFileSync(new URL('../../../docs/security/alerts.yml', import.meta.url), 'utf8')));
const rules = groups.flatMap((group) => group.rules);
const expressions = rules.map(({ expr }) => expr).join('\n');

/** What stands in the expressions as the value of this label; an alternative counts for itself. */
function valuesOf(label: string): string[] {
  const matchers = expressions.matchAll(new RegExp(`\\b${label}(?:=|!=|=~)"([^"]+)"`, 'g'));
  return Array.from(matchers, ([, value = '']) => value.split('|')).flat();
}

test('the documented alerts have names of their own', () => {
  expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
});

test('the documented alerts ask for metrics that exist', async () => {
  const exposed = await createPrometheus().text();
  const names = Array.from(exposed.matchAll(/^# TYPE (\S+) (\S+)$/gm), ([, name, type]) =>
    type === 'histogram' ? `${name}_bucket` : name,
  );
  const asked = expressions.match(/\b(?:sharedesk|nodejs|process)_\w+/g) ?? [];
  expect(asked.filter((name) => !names.includes(name))).toEqual([]);
  expect(asked.length).toBeGreaterThanOrEqual(rules.length - 1);
});

test('the documented alerts ask for routes and outcomes that exist', () => {
  const routes: string[] = [...Object.values(paths), '/healthz', '/readyz'];
  expect(valuesOf('route').filter((route) => !routes.includes(route))).toEqual([]);
  const outcomes = ['ok', ...Object.keys(errorStatus)];
  expect(valuesOf('outcome').filter((outcome) => !outcomes.includes(outcome))).toEqual([]);
});
