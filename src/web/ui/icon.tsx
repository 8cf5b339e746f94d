const paths = {
  view: 'M2 12s3.6-6.5 10-6.5S22 12 22 12s-3.6 6.5-10 6.5S2 12 2 12Zm10 3a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  takeover: 'M4 14v-2a8 8 0 0 1 16 0v2M4 14a2 2 0 0 1 3 0v4a2 2 0 0 1-3 0Zm16 0a2 2 0 0 0-3 0v4a2 2 0 0 0 3 0Zm0 4c0 2-2.5 3-6 3',
  auto: 'M4 12a8 8 0 0 1 13.7-5.6L20 9m0-5v5h-5M20 12a8 8 0 0 1-13.7 5.6L4 15m0 5v-5h5',
  link: 'M10 13.5a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-5.7-5.7L12 6.6M14 10.5a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  copy: 'M9 9h10v11H9zM15 9V4H5v11h4',
  qr: 'M4 4h6v6H4zm10 0h6v6h-6zM4 14h6v6H4zm10 0h2v2h-2zm4 0h2m-2 4v2h2m-6 0v-2',
  download: 'M12 4v11m-4.5-4L12 15.5 16.5 11M5 20h14',
  external: 'M14 4h6v6m0-6-9 9M18 14v6H4V6h6',
  alert: 'M12 4 2.5 20h19L12 4Zm0 6v4.5m0 2.5v.1',
  share: 'M12 15V4m-4 3.5L12 3.5l4 4M6 11H5v9h14v-9h-1',
  hidden:
    'M4 4l16 16M9.9 5.8A9 9 0 0 1 12 5.5C18.4 5.5 22 12 22 12a16 16 0 0 1-3 3.7M6.5 7.6A15.6 15.6 0 0 0 2 12s3.6 6.5 10 6.5a10 10 0 0 0 4.4-1M10 10a3 3 0 0 0 4 4',
  add: 'M12 5v14M5 12h14',
  again: 'M4 12a8 8 0 1 0 2.5-5.8L4 8.5M4 4v4.5h4.5',
  remove: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13m-7 4v5m4-5v5',
  keyboard: 'M3 6h18v12H3zM7 10h.1m3 0h.1m3 0h.1m3 0h.1M8 14h8',
  operator: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7.5 8a7.5 7.5 0 0 1 15 0',
  close: 'm6 6 12 12M18 6 6 18',
  renew: 'M12 7.5V12l3 2m5-2a8 8 0 1 1-2.5-5.8L20 8.5M20 4v4.5h-4.5',
  more: 'M5 11.5a.5.5 0 1 0 0 1 .5.5 0 0 0 0-1Zm7 0a.5.5 0 1 0 0 1 .5.5 0 0 0 0-1Zm7 0a.5.5 0 1 0 0 1 .5.5 0 0 0 0-1Z',
  menu: 'M4 7h16M4 12h16M4 17h16',
  open: 'm6 9 6 6 6-6',
  fullscreen: 'M9 4H4v5m11-5h5v5M9 20H4v-5m11 5h5v-5',
  leave: 'M10 4H5v16h5m5-12 4 4-4 4m4-4H10',
};

type IconName = keyof typeof paths;

/** A drawing beside a word. Assistive technology ignores it. */
export function Icon({ name, className = 'size-5' }: { name: IconName; className?: string }) {
  return (
    <svg viewBox="0 0 24 24" className={`shrink-0 ${className}`} aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.8">
      <path d={paths[name]} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
