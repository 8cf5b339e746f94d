import type * as english from '../en/customer';

export const customerText: typeof english.customerText = {
  control: { bot: 'Der Bot antwortet', requested: 'Möchte mit einer Person sprechen', operator: 'Jemand hat übernommen' },
  missing: 'Kein Chat hat diese ID',
  untold: 'Wer das ist, lässt sich gerade nicht sagen',
  unnamed: 'Bekannt, ohne Namen',
  idDiffers: 'Nicht die Benutzer-ID, sondern eine andere dieses Kunden',
  several: {
    title: 'Wer ist das?',
    progress: (n, all) => (n < all ? `${n} von ${all} nachgeschlagen …` : `${all} nachgeschlagen`),
    close: 'Schließen',
  },
  takenOver: 'Diesen Chat hat bereits jemand übernommen.',
};
