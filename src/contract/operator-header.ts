/**
 * With each request, a page may say for which `operatorId` it was drawn. If another operator has signed in since, in another tab of the same
 * browser, the response is 401 `unauthenticated`, and nothing is done in the wrong name.
 */
export const operatorHeader = 'Sharedesk-Operator';
