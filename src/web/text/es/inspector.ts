import type * as english from '../en/inspector';

export const inspectorText: typeof english.inspectorText = {
  title: 'Enlace compartido',
  ended: 'Vencido',
  left: (time) => `vence en ${time}`,
  renew: 'Renovar',
  another: 'Nuevo enlace',
  close: 'Cerrar',
  opensInNewTab: 'Se abre en una pestaña nueva',
  hide: 'Ocultar',
  masked: 'El enlace, el código QR, el ID de usuario y la nota están ocultos.',
  unmask: 'Mostrar de nuevo',
  caution: 'Al abrirlo se toma el control.',
  previews:
    'Las vistas previas de los chats abren los enlaces: muestre el código QR o entréguelo a una sola persona. No se copió automáticamente.',
  endedNote: 'Este enlace ha vencido y se quitó de esta página.',
  lost: {
    live: 'El enlace se creó; aquí está. No se pudo mostrar el resto del resultado.',
    ended: 'El enlace se creó y ya ha vencido. No se pudo mostrar el resto del resultado.',
    link: 'Enlace',
    retry: 'Mostrar de nuevo el resultado',
  },
  open: {
    title: '¿Tomar el control usted?',
    body: 'Si abre este enlace, toma de inmediato el control de la conversación en lugar del bot, en su nombre.',
    cancel: 'Volver',
    confirm: 'Abrir y tomar el control',
  },
  copy: {
    link: 'Copiar enlace',
    message: 'Copiar como mensaje',
    withNote: 'Con nota',
    share: 'Compartir…',
    copied: 'Copiado',
    linkCopied: 'Enlace copiado.',
    failed: (keys?: string) =>
      keys
        ? `Este navegador no permitió copiar. El texto está seleccionado: pulse ${keys}.`
        : 'Este navegador no permitió copiar. El texto está seleccionado: manténgalo pulsado y elija Copiar.',
    shareFailed: 'Este navegador no abrió el menú para compartir. Copie el enlace.',
    messageBox: 'Mensaje',
  },
  message: {
    title: {
      view: 'Siga, por favor, un chat en curso con un cliente',
      takeover: 'Tome, por favor, el control de un chat en curso con un cliente',
      auto: 'Tome, por favor, el control de un chat en curso con un cliente durante un tiempo',
    },
    allows: {
      view: 'Permite leer la conversación; el bot sigue respondiendo.',
      takeover: 'En cuanto lo abra, toma el control de la conversación en lugar del bot. Ábralo solo cuando pueda atenderla.',
      auto: 'En cuanto lo abra, toma el control de la conversación en lugar del bot; el bot vuelve a responder cuando el enlace vence. Ábralo solo cuando pueda atenderla.',
    },
    ends: (end) => `Vence: ${end}.`,
    discretion: 'No lo reenvíe, por favor: cualquiera que lo tenga puede usarlo.',
    bot: (title) => `Bot: ${title}`,
    note: (note) => `Nota: ${note}`,
  },
  wrongPerson: {
    title: '¿Persona equivocada?',
    cannot: 'Sharedesk no puede retirar un enlace: MyLINK Connect no puede listar ni revocar enlaces.',
    steps: [
      'Pida a quien lo recibió que no lo abra y que lo borre.',
      'En MyLINK, tome el control de la conversación y vuelva a cederla: MyLINK pregunta entonces qué hacer con los accesos compartidos que existan. No conocemos otro lugar donde un enlace pueda terminar antes.',
    ],
    silent: {
      view: undefined,
      takeover: 'Si se abrió, el bot calla hasta que alguien devuelva la conversación en MyLINK.',
      auto: 'Si se abrió, el bot calla hasta que el enlace venza o alguien devuelva la conversación en MyLINK.',
    },
    otherwise: (end) => `Si no, el enlace es válido hasta: ${end}.`,
  },
};
