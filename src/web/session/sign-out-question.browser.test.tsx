import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { unfinishedRows } from '../list/unfinished-rows';
import { SignOutQuestion } from './sign-out-question';

test('where no link is live, the question before a sign-out is about the rows alone, and there is nothing to hand over', async () => {
  const container = document.createElement('div');
  document.body.append(container);
  const root = createRoot(container);
  unfinishedRows.set(1);
  onTestFinished(() => {
    unfinishedRows.set(0);
    root.unmount();
    container.remove();
  });
  root.render(<SignOutQuestion isEverywhere={false} onConfirm={() => undefined} onCancel={() => undefined} />);
  const question = page.getByRole('dialog', { name: 'Sign out and forget your list?' });
  await expect.element(question).toHaveAccessibleDescription(/^1 row of your list is not finished/);
  expect(question.getByRole('button', { name: 'Hand over' }).elements()).toEqual([]);
});
