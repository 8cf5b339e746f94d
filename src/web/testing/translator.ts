import { onTestFinished } from 'vitest';

/**
 * Translates the page as Chrome and Edge do: each text node is taken out, and its text put back in two nested `<font>` elements, now and after
 * each change. What has `translate="no"` stays.
 *
 * @returns `bare`: the texts that had a neighbour and no element of their own.
 */
export function translatePage() {
  const bare = new Set<string>();
  const observer = new MutationObserver(translate);
  const watch = () => observer.observe(document.body, { childList: true, characterData: true, subtree: true });

  function translate() {
    observer.disconnect();
    for (const text of findTexts()) {
      if ([...(text.parentNode?.childNodes ?? [])].some((node) => node !== text && !isBlank(node))) bare.add(text.data);
      wrap(text);
    }
    watch();
  }

  translate();
  onTestFinished(() => observer.disconnect());
  return { bare };
}

function findTexts(): Text[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const { currentNode } = walker;
    if (currentNode instanceof Text && !isBlank(currentNode) && isForeign(currentNode)) texts.push(currentNode);
  }
  return texts;
}

const isForeign = ({ parentElement }: Text) => !parentElement?.closest('font, script, style, textarea, option, [translate="no"]');

const isBlank = (node: Node) => node instanceof Text && node.data.trim() === '';

function wrap(text: Text) {
  const outer = document.createElement('font');
  const inner = document.createElement('font');
  inner.textContent = text.data;
  outer.append(inner);
  text.replaceWith(outer);
}
