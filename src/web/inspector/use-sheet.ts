import { type RefObject, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { useSwipeDown } from './use-swipe-down';

declare global {
  interface Window {
    /** Not in every browser. */
    CloseWatcher?: new () => EventTarget & { destroy(): void };
  }
}

const slideMs = 150;

/**
 * Lets an element lie over the page as a sheet: it has the focus, nothing outside its parent can be reached, and Esc, a phone's back button or a
 * swipe closes it. It stays the same element, and so keeps its state when a phone is turned.
 *
 * @returns what closes the sheet.
 */
export function useSheet(ref: RefObject<HTMLElement | null>, isSheet: boolean, onClose: () => void) {
  const leave = async () => {
    if (ref.current) await slideOut(ref.current);
    onClose();
  };
  useSwipeDown(ref, isSheet, leave);
  const before = useRef<Element>(null);
  const close = useEffectEvent(leave);

  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    if (!isSheet) {
      // A phone was turned: where there is room for the element in the page, it may stand out of sight.
      if (before.current) element.scrollIntoView({ block: 'nearest' });
      return;
    }
    before.current = document.activeElement;
    const release = isolate(element.parentElement ?? element);
    element.focus({ preventScroll: true });
    const unwatch = watchCloseRequests(() => close());
    return () => {
      unwatch();
      release();
    };
  }, [ref, isSheet]);

  useLayoutEffect(() => {
    const element = ref.current;
    return () => {
      const { activeElement, body } = document;
      const isLost = activeElement === body || element?.contains(activeElement);
      if (isLost && before.current instanceof HTMLElement && before.current.isConnected) before.current.focus({ preventScroll: true });
    };
  }, [ref]);

  return leave;
}

async function slideOut(element: Element) {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  await element.animate({ translate: '0 100%' }, { duration: slideMs, easing: 'ease-in', fill: 'forwards' }).finished;
}

/** Esc and, where browsers know them as close requests, a phone's back button or gesture (HTML, 6.4.4). @returns what stops the watch. */
function watchCloseRequests(close: () => void): () => void {
  if (window.CloseWatcher) {
    const watcher = new window.CloseWatcher();
    watcher.addEventListener('close', close);
    return () => watcher.destroy();
  }
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !isCovered()) close();
  };
  addEventListener('keydown', closeByKey);
  return () => removeEventListener('keydown', closeByKey);
}

/** Whether something that Esc closes lies over the sheet. */
const isCovered = () => document.querySelector('dialog[open], :popover-open') !== null;

/** Makes all of the page inert but this element and a dialog over it, and keeps the page from scrolling. @returns what undoes it. */
function isolate(element: Element): () => void {
  const others: HTMLElement[] = [];
  for (let inner = element; inner.parentElement && inner !== document.body; inner = inner.parentElement) {
    for (const sibling of inner.parentElement.children) {
      if (sibling instanceof HTMLElement && sibling !== inner && !sibling.inert && !sibling.matches(':modal')) others.push(sibling);
    }
  }
  const { style } = document.documentElement;
  for (const other of others) other.inert = true;
  style.overflow = 'hidden';
  return () => {
    for (const other of others) other.inert = false;
    style.overflow = '';
  };
}
