import type { ReactNode } from 'react';
import type { AskAgain } from './ask-again';
import type { BesideUserId } from './beside-user-id';
import type { ClockNotice } from './clock-notice';
import type { ConfirmDialog } from './confirm-dialog';
import type { FailureLine } from './failure-line';
import type { FileDrop } from './file-drop';
import type { FormCover } from './form-cover';
import type { isAtField } from './place-failure';

/** What the form needs only once it is used. */
export type ComposerParts = {
  AskAgain: typeof AskAgain;
  BesideUserId: typeof BesideUserId;
  ClockNotice: typeof ClockNotice;
  ConfirmDialog: typeof ConfirmDialog;
  FailureLine: typeof FailureLine;
  FileDrop: typeof FileDrop;
  FormCover: typeof FormCover;
  isAtField: typeof isAtField;
};

/** What the form does with several user IDs at once. */
export type Several = {
  /** What the button says; undefined where the field holds one user ID at most. */
  label: string | undefined;
  /** Asks for the links. @returns false where there is one user ID at most. */
  submit: () => false | Promise<boolean>;
  /** Gets files, or pasted text of several lines or cells. */
  receive: (list: readonly File[] | string) => void;
  /** Closes what shows a user ID besides the field. */
  cover: () => void;
  /** Says how the field was read. */
  line: ReactNode;
};
