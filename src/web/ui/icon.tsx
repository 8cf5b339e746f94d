import { Drawing } from './drawing';

/** What the first link needs. The rest is loaded with the parts that it is for (any-icon.tsx). */
export const firstPaths = {
  view: 'M2 12s3.6-6.5 10-6.5S22 12 22 12s-3.6 6.5-10 6.5S2 12 2 12Zm10 3a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  takeover: 'M4 14v-2a8 8 0 0 1 16 0v2M4 14a2 2 0 0 1 3 0v4a2 2 0 0 1-3 0Zm16 0a2 2 0 0 0-3 0v4a2 2 0 0 0 3 0Zm0 4c0 2-2.5 3-6 3',
  auto: 'M4 12a8 8 0 0 1 13.7-5.6L20 9m0-5v5h-5M20 12a8 8 0 0 1-13.7 5.6L4 15m0 5v-5h5',
  link: 'M10 13.5a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-5.7-5.7L12 6.6M14 10.5a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3',
  qr: 'M4 4h6v6H4zm10 0h6v6h-6zM4 14h6v6H4zm10 0h2v2h-2zm4 0h2m-2 4v2h2m-6 0v-2',
  alert: 'M12 4 2.5 20h19L12 4Zm0 6v4.5m0 2.5v.1',
  add: 'M12 5v14M5 12h14',
  operator: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7.5 8a7.5 7.5 0 0 1 15 0',
  menu: 'M4 7h16M4 12h16M4 17h16',
  open: 'm6 9 6 6 6-6',
  leave: 'M10 4H5v16h5m5-12 4 4-4 4m4-4H10',
};

export function Icon({ name, className }: { name: keyof typeof firstPaths; className?: string }) {
  return <Drawing path={firstPaths[name]} className={className} />;
}
