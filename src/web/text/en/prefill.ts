/** What is wrong with an address that fills the form. */
const faults = {
  unreadable: 'The link from your CRM gave this in a form that cannot be read. Enter it here.',
  repeated: 'The link from your CRM gave this more than once. Check it.',
  unknown_mode: 'The link from your CRM asked for a mode that does not exist. Choose one.',
  unknown_part: 'The link from your CRM held something that Sharedesk does not know. Check the form.',
};

export type PrefillFault = keyof typeof faults;

/** What an address filled in, or would fill in. */
export const prefillText = {
  faults,
  filled: 'Filled in by a link from your CRM. Check it before you create the link.',
  kept: 'What you typed is still here. Your CRM sent other details.',
  typedBefore: 'What you typed before is kept.',
  putBackTyped: 'Put back what I typed',
  useLink: 'Use the CRM’s details',
  question: {
    title: 'Replace what you typed?',
    body: (details: string) => `Your CRM sent: ${details}. You can switch back afterwards.`,
    cancel: 'Keep what I typed',
    confirm: 'Replace it',
  },
  nothingReadable: 'nothing that can be read',
};
