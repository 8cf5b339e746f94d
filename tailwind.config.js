/** Names for the tokens of src/web/styles.css; no other colour is used on the page. */
const tokens = [
  'page',
  'surface',
  'sunken',
  'line',
  'edge',
  'ink',
  'muted',
  'accent',
  'accent-strong',
  'accent-soft',
  'on-accent',
  'caution',
  'caution-soft',
  'caution-line',
  'danger',
  'danger-soft',
  'success',
  'success-soft',
];

/** @type {import('tailwindcss').Config} */
export default {
  content: ['./index.html'],
  theme: {
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      white: '#fff',
      black: '#000',
      ...Object.fromEntries(tokens.map((name) => [name, `var(--${name})`])),
    },
  },
};
