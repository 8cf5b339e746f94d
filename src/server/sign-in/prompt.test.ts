import { expect, test } from 'vitest';
import { askingPrompt } from './prompt';

test.each([
  ['https://id.example.com', undefined, 'login'],
  ['https://id.example.com', 'login', 'login'],
  ['https://id.example.com', ['none', 'select_account', 'login'], 'login'],
  ['https://id.example.com', ['none', 'select_account'], 'select_account'],
  ['https://id.example.com', ['none'], undefined],
  ['https://accounts.google.com', undefined, 'select_account'],
  ['https://accounts.google.com', ['login'], 'login'],
])('%s, which lists the prompts %j, is sent %s', (issuer, prompt_values_supported, prompt) => {
  expect(askingPrompt({ issuer, ...(prompt_values_supported !== undefined && { prompt_values_supported }) })).toBe(prompt);
});
