/** What is wrong with an address that fills the form. */
const faults = {
  unreadable: 'The address that opened this page gave this in a form that cannot be read. Enter it here.',
  repeated: 'The address that opened this page gave this more than once. Check it.',
  unknown_mode: 'The address that opened this page asked for a mode that does not exist. Choose one.',
  unknown_part: 'The address that opened this page held something that Sharedesk does not know. It was left out: check the form.',
};

export type PrefillFault = keyof typeof faults;

/** What an address filled in, or would fill in. */
export const prefillText = {
  faults,
  filled: 'Filled in by a link from your CRM. Check it before you create the link.',
  kept: 'What you typed is still here. A link from your CRM brought other details.',
  typedBefore: 'What you typed before is kept.',
  putBackTyped: 'Put back what I typed',
  useLink: 'Use the CRM’s details',
  question: {
    title: 'Replace what you typed?',
    body: (details: string) => `A link from your CRM brings: ${details}. Nothing is lost: you can switch back and forth afterwards.`,
    cancel: 'Keep what I typed',
    confirm: 'Replace it',
  },
  nothingReadable: 'nothing that can be read',
};
