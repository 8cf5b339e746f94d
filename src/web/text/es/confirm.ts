import type * as english from '../en/confirm';
import { isolated } from '../isolated';

export const confirmText: typeof english.confirmText = {
  title: {
    takeover: '¿Crear un enlace para tomar el control?',
    auto: '¿Crear un enlace para tomar el control con regreso automático al bot?',
  },
  body: (mode, userId, duration) => {
    const end = { takeover: 'hasta que alguien devuelva la conversación', auto: 'hasta que el enlace venza' }[mode];
    return `Validez: ${duration}. Quien abra el enlace en ese tiempo toma el control de la conversación con ${isolated(userId)}. El bot se detiene ${end}. El enlace no se puede revocar.`;
  },
  lookAlikes: {
    title: '¿Es el ID de usuario correcto?',
    body: (userId) => `Algunos caracteres de ${isolated(userId)} no son lo que parecen. Con otro ID, el enlace lleva a otro cliente.`,
  },
  bot: (title) => `Bot: ${title}`,
  cancel: 'Volver',
  confirm: 'Sí, crear el enlace',
  fromLink: 'Su CRM rellenó este formulario, por eso siempre se hace esta pregunta.',
  asksNoMore: 'Esta pestaña ya no pregunta antes de tomar el control.',
  askAgain: 'Volver a preguntar',
  noMore: 'No volver a preguntar en esta pestaña',
};
