import type * as english from '../en/customer';

export const customerText: typeof english.customerText = {
  control: { bot: 'O bot responde', requested: 'Pediu um atendente', operator: 'Um atendente assumiu' },
  missing: 'Nenhuma conversa tem este ID',
  untold: 'No momento não dá para saber quem é',
  unnamed: 'Conhecido, sem nome',
  idDiffers: 'Não é o ID do usuário, mas outro ID deste cliente',
  several: { title: 'Quem são?', progress: (n, all) => (n < all ? `${n} de ${all} consultados…` : `Consultados: ${all}`), close: 'Fechar' },
  takenOver: 'Um atendente já assumiu esta conversa.',
};
