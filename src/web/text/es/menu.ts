import type * as english from '../en/menu';

export const menuText: typeof english.menuText = {
  operator: 'Sesión de',
  theme: {
    name: 'Tema',
    options: { system: 'Sistema', light: 'Claro', dark: 'Oscuro' },
  },
  language: {
    name: 'Idioma',
    question: {
      title: '¿Cambiar de idioma?',
      body: 'Esta dirección no tiene https: al recargarse la página se pierden lo que escribió y sus enlaces. Los enlaces activos siguen siendo válidos hasta que venzan.',
      cancel: 'Volver',
      confirm: 'Cambiar',
    },
  },
  keyboard: 'Ayuda del teclado',
  crm: 'Configurar un enlace para el CRM',
  liveLinks: 'Enlaces activos',
};

export const crmText: typeof english.crmText = {
  title: 'Configurar un enlace para el CRM',
  body: 'Ponga esta dirección en su CRM. Abre Sharedesk con el formulario relleno; el enlace lo sigue creando el agente.',
  address: 'Dirección',
  placeholder: '{USER_ID}',
  replace: (maxHours, bots) => [
    { part: '{USER_ID}', by: 'El ID de usuario del cliente, codificado para una dirección.' },
    { part: 'mode', by: 'view, takeover o auto.' },
    { part: 'hours', by: maxHours === 1 ? 'Siempre 1.' : `Un número entero de 1 a ${maxHours}.` },
    ...(bots ? [{ part: 'bot', by: `Uno de: ${bots}.` }] : []),
  ],
  copy: 'Copiar dirección',
  copied: 'Dirección copiada.',
  failed: 'Este navegador no permitió copiar. Seleccione la dirección y cópiela.',
  close: 'Cerrar',
};
