import type * as english from '../en/customer';

export const customerText: typeof english.customerText = {
  control: { bot: 'Risponde il bot', requested: 'Chiede un operatore', operator: 'Un operatore ha preso in carico' },
  missing: 'Nessuna conversazione ha questo ID',
  untold: 'Al momento non si può dire chi sia',
  unnamed: 'Conosciuto, senza nome',
  idDiffers: 'Non è l’ID utente, ma un altro ID di questo cliente',
  several: { title: 'Chi sono?', progress: (n, all) => (n < all ? `${n} di ${all} cercati…` : `Cercati: ${all}`), close: 'Chiudi' },
  takenOver: 'Un operatore ha già preso in carico questa conversazione.',
};
