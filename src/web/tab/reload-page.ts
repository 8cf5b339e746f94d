import { tab } from './this-tab';

/** Loads the page again, so that a sign-in in front of the desk can ask who is there. What is typed is kept until then. */
export async function reloadPage() {
  await tab.keepTyped();
  location.reload();
}
