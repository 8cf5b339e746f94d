import { useEffect, useEffectEvent } from 'react';

/** Takes a list that is dropped anywhere on the page. The browser would leave the page to show it. */
export function FileDrop({ onList }: { onList: (files: File[]) => void }) {
  const receive = useEffectEvent(onList);
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0 || event.defaultPrevented) return;
      event.preventDefault();
      receive(files);
    };
    addEventListener('dragover', onDragOver);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragover', onDragOver);
      removeEventListener('drop', onDrop);
    };
  }, []);
  return null;
}
