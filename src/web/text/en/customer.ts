/** Who a user ID is, beside the field and in the question before a takeover. */
export const customerText = {
  control: { bot: 'The bot answers', requested: 'Asked for an operator', operator: 'An operator has taken over' },
  missing: 'No conversation has this ID',
  untold: 'Can’t tell who this is just now',
  unnamed: 'Known, without a name',
  idDiffers: 'Not the user ID, but another ID of this customer',
  several: {
    title: 'Who are they?',
    progress: (n: number, all: number) => (n < all ? `${n} of ${all} looked up…` : `${all} looked up`),
    close: 'Close',
  },
  takenOver: 'An operator has already taken over this conversation.',
};
