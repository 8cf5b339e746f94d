/** What is wrong with an address that fills the form. */
export const prefillText = {
  unreadable: 'The address that opened this page gave this in a form that cannot be read. Enter it here.',
  repeated: 'The address that opened this page gave this more than once. Check it.',
  unknown_mode: 'The address that opened this page asked for a mode that does not exist. Choose one.',
  no_number: 'The address that opened this page gave no number of hours. Check them.',
  unknown_part: 'The address that opened this page held something that Sharedesk does not know. It was left out: check the form.',
};

export type PrefillFault = keyof typeof prefillText;
