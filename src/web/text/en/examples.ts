/** User IDs to try in the sandbox, with what becomes of each (docs/sandbox.md). */
export const examplesText = {
  name: 'Try an example',
  ids: {
    '4915112345678': 'A customer',
    'sandbox:operator': 'With an operator',
    'sandbox:requested': 'Waits for an operator',
    'missing-1': 'No conversation',
    'sandbox:slow': 'A slow answer',
    'sandbox:silent': 'No answer',
    'sandbox:throttled': 'Too busy',
    'sandbox:rejected': 'Refused',
    'sandbox:unauthorized': 'No access',
    'sandbox:not_allowed': 'Not allowed',
    'sandbox:broken': 'No usable link',
    'sandbox:down': 'Out of service',
  },
};
