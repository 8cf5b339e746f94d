import type * as english from '../en/live-links';
import { pluralsOf } from '../plural';

const plural = pluralsOf('es');
const links = (n: number) => plural(n, { one: '1 enlace', other: `${n} enlaces` });

export const liveLinksText: typeof english.liveLinksText = {
  title: 'Enlaces activos',
  back: 'Volver a Sharedesk',
  refresh: 'Actualizar',
  asOf: (time) => `Actualizado: ${time}`,
  loading: 'Cargando los enlaces…',
  refused: {
    title: 'Los enlaces activos son solo para supervisores',
    body: 'Su cuenta no puede ver los enlaces de otros. Si lo necesita, pídaselo a su administrador.',
  },
  filter: {
    name: 'Filtro',
    operator: 'Agente',
    operatorHint: 'Nombre o ID',
    mode: 'Modo',
    bot: 'Bot',
    ends: 'Vencimiento',
    userId: 'ID de usuario',
    all: 'Todos',
    anyTime: 'Cualquiera',
    within: (hours) => `En menos de ${hours}`,
    show: 'Mostrar',
    clear: 'Quitar filtros',
    only: (customer) => `Solo el ID de usuario ${customer}`,
    anyCustomer: 'Mostrar todos los ID de usuario',
  },
  columns: { ends: 'Vence', mode: 'Modo', bot: 'Bot', operator: 'Agente', made: 'Creado', requestId: 'ID de solicitud' },
  left: (time) => `en ${time}`,
  ended: 'vencido',
  copyRequestId: (requestId) => `Copiar el ID de solicitud ${requestId}`,
  copied: 'Copiado',
  copyFailed: 'Este navegador no permitió copiar. Seleccione el ID de solicitud y cópielo.',
  count: links,
  countSoFar: (n) => `${links(n)} hasta ahora`,
  more: 'Cargar más',
  none: 'Ningún enlace está activo ahora.',
  noneFound: 'Ningún enlace activo coincide con el filtro.',
  noneYet: 'Hasta ahora ningún enlace activo coincide con el filtro. Cargue más para seguir buscando.',
  hours: {
    title: (n) => plural(n, { one: '1 enlace creado en las últimas 24 horas', other: `${n} enlaces creados en las últimas 24 horas` }),
    table: 'Enlaces creados en cada hora',
    hour: 'Hora',
    links: 'Enlaces',
  },
  csv: {
    name: 'Exportar como CSV',
    fileName: 'sharedesk-live-links.csv',
    header: ['Vence', 'Modo', 'Agente', 'ID del agente', 'Creado', 'ID de solicitud'],
    bot: 'Bot',
    reading: (n) => `Enlaces leídos: ${n}…`,
    saved: (n) => `Enlaces guardados: ${n}.`,
    cut: (n) => `Solo se guardaron los primeros ${n} enlaces. Acote el filtro para obtener los demás.`,
  },
  failures: {
    offline: 'No tiene conexión: la lista no se puede actualizar.',
    storeDown: 'El almacén compartido no responde ahora. Inténtelo de nuevo en un minuto.',
    tooBusy: 'Demasiadas peticiones. Inténtelo de nuevo en un minuto.',
    noSuchId: 'Esto no puede ser un agente ni un ID de usuario. Compruebe lo que escribió.',
    failed: 'No se pudieron leer los enlaces. Si sigue ocurriendo, avise a su administrador.',
    retry: 'Reintentar',
  },
};
