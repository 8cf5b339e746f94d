import type * as english from '../en/customer';

export const customerText: typeof english.customerText = {
  control: { bot: 'Responde el bot', requested: 'Pidió un agente', operator: 'Un agente tomó el control' },
  missing: 'Ninguna conversación tiene este ID',
  untold: 'Ahora mismo no se puede saber quién es',
  unnamed: 'Conocido, sin nombre',
  idDiffers: 'No es el ID de usuario, sino otro ID de este cliente',
  several: {
    title: '¿Quiénes son?',
    progress: (n, all) => (n < all ? `${n} de ${all} consultados…` : `Consultados: ${all}`),
    close: 'Cerrar',
  },
  takenOver: 'Un agente ya tomó el control de esta conversación.',
};
