/**
 * With what it sends, a page may say for which `operatorId` it was drawn. Where somebody else is signed in by now, in another tab of the same
 * browser, the answer is 401 `unauthenticated`, and nothing is done in the wrong name.
 */
export const operatorHeader = 'Sharedesk-Operator';
