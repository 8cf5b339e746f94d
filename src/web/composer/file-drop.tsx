import { useEffect, useEffectEvent } from 'react';

/** Takes a list that is dropped anywhere on the page. The browser would leave the page to show it. */
export function FileDrop({ onList }: { onList: (file: File) => void }) {
  const receive = useEffectEvent(onList);
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      const [file] = event.dataTransfer?.files ?? [];
      if (!file || event.defaultPrevented) return;
      event.preventDefault();
      receive(file);
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
