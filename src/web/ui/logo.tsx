/** The same drawing as public/favicon.svg, inlined so that it costs no request. */
export function Logo() {
  return (
    <svg viewBox="0 0 32 32" className="size-7" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#0b6e75" />
      <path d="M8 9h10a3 3 0 0 1 3 3v4a3 3 0 0 1-3 3h-5l-4 4v-4H8z" fill="#fff" />
      <path d="M17 22h7m-3-3 3 3-3 3" fill="none" stroke="#fff" strokeWidth="2.4" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
