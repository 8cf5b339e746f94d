import { Drawing } from './drawing';
import { firstPaths } from './icon';

const paths = {
  ...firstPaths,
  check: 'm5 12.5 4.5 4.5L19 7.5',
  copy: 'M9 9h10v11H9zM15 9V4H5v11h4',
  download: 'M12 4v11m-4.5-4L12 15.5 16.5 11M5 20h14',
  list: 'M4 6h.1M4 12h.1M4 18h.1M8.5 6H20M8.5 12H20M8.5 18H20',
  external: 'M14 4h6v6m0-6-9 9M18 14v6H4V6h6',
  share: 'M12 15V4m-4 3.5L12 3.5l4 4M6 11H5v9h14v-9h-1',
  hidden:
    'M4 4l16 16M9.9 5.8A9 9 0 0 1 12 5.5C18.4 5.5 22 12 22 12a16 16 0 0 1-3 3.7M6.5 7.6A15.6 15.6 0 0 0 2 12s3.6 6.5 10 6.5a10 10 0 0 0 4.4-1M10 10a3 3 0 0 0 4 4',
  again: 'M4 12a8 8 0 1 0 2.5-5.8L4 8.5M4 4v4.5h4.5',
  remove: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13m-7 4v5m4-5v5',
  keyboard: 'M3 6h18v12H3zM7 10h.1m3 0h.1m3 0h.1m3 0h.1M8 14h8',
  close: 'm6 6 12 12M18 6 6 18',
  renew: 'M12 7.5V12l3 2m5-2a8 8 0 1 1-2.5-5.8L20 8.5M20 4v4.5h-4.5',
  more: 'M5 11.5a.5.5 0 1 0 0 1 .5.5 0 0 0 0-1Zm7 0a.5.5 0 1 0 0 1 .5.5 0 0 0 0-1Zm7 0a.5.5 0 1 0 0 1 .5.5 0 0 0 0-1Z',
  fullscreen: 'M9 4H4v5m11-5h5v5M9 20H4v-5m11 5h5v-5',
};

export type IconName = keyof typeof paths;

/** An icon in the parts that are loaded later. */
export function AnyIcon({ name, className }: { name: IconName; className?: string }) {
  return <Drawing path={paths[name]} className={className} />;
}
