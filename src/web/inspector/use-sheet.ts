import { type RefObject, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { useSwipeDown } from './use-swipe-down';

declare global {
  interface Window {
    /** Not in every browser. */
    CloseWatcher?: new (options: {
      signal: AbortSignal;
    }) => EventTarget;
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
    // As `showModal` does. Outside the sheet, a menu would be inert; in it, it would stand where its button was before a phone was turned.
    for (const menu of document.querySelectorAll<HTMLElement>(':popover-open')) menu.hidePopover();
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
  const stop = new AbortController();
  const { signal } = stop;
  if (window.CloseWatcher) watchUncovered(window.CloseWatcher, signal, close);
  else {
    const closeByKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !isCovered()) close();
    };
    addEventListener('keydown', closeByKey, { signal });
  }
  return () => stop.abort();
}

/** Watches once no dialog is open. A request reaches the newest watcher first, so a dialog that is older than the sheet would close after it. */
function watchUncovered(CloseWatcher: NonNullable<Window['CloseWatcher']>, signal: AbortSignal, close: () => void) {
  const watchAfter = (dialog: Element) => dialog.addEventListener('close', watch, { once: true, signal });
  function watch() {
    const older = document.querySelector('dialog[open]');
    if (older) {
      watchAfter(older);
      return;
    }
    const onRequest = () => {
      // What opened without an action of the operator may share one request. A dialog that it has just closed is still in the page.
      const closed = document.querySelector('dialog');
      if (closed) watchAfter(closed);
      else close();
    };
    new CloseWatcher({ signal }).addEventListener('close', onRequest);
  }
  watch();
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
