import type * as english from '../en/failures';
import { page } from './page';

const mayExist = 'Nadie recibió un enlace. Puede que exista uno; vence por sí solo.';
const noneMade = 'No se creó ningún enlace.';
const mismatch = 'Esta página no está actualizada. Anote lo que escribió y recárguela.';
const tooBusy = 'Demasiadas peticiones.';
const tell = 'Si el problema continúa, avise a su administrador.';

export const failures: typeof english.failures = {
  offline: () => 'No hay conexión, así que no se envió nada.',
  page_incomplete: () => page.pageIncomplete,
  no_answer: () => `Sharedesk no respondió. Revise la conexión. ${mayExist}`,
  unexpected_answer: () => `Sharedesk dio una respuesta que esta página no conoce. Recárguela e inténtelo de nuevo. ${mayExist}`,
  gate_closed: (fate) => `${page.session.gateClosed} ${fate}`,
  too_many_cookies: () =>
    'Su navegador envía demasiadas cookies. Anote lo que escribió, borre las cookies de este sitio y recargue la página.',
  server_unavailable: (fate) => `No se puede conectar con Sharedesk. ${tell} ${fate}`,
  invalid_json: () => mismatch,
  not_found: () => mismatch,
  method_not_allowed: () => mismatch,
  payload_too_large: () => mismatch,
  unsupported_media_type: () => mismatch,
  unauthenticated: () => 'La sesión ha terminado. Inicie sesión para continuar.',
  not_allowed: () => `${noneMade} Usted no puede crear este enlace. Elija otro modo u otro bot, o consulte a su administrador.`,
  cross_site_request: () => `${noneMade} Abra Sharedesk en su dirección habitual. Si es esta, avise a su administrador.`,
  conversation_not_found: () => 'Ninguna conversación tiene este ID de usuario. Compárelo con el ID en MyLINK.',
  invalid_request: () => 'La solicitud no se aceptó. Corrija lo que está marcado.',
  upstream_rejected: () =>
    'MyLINK rechazó la solicitud. Revise el ID de usuario. Si es correcto, pregunte a su administrador si el bot está publicado en el canal Web.',
  rate_limited: () => tooBusy,
  outcome_unknown: () => `Este clic se envió dos veces. ${mayExist} Cree otro si lo necesita.`,
  upstream_unauthorized: () => `${noneMade} MyLINK no acepta las credenciales de Sharedesk: avise a su administrador.`,
  upstream_invalid_response: (fate) => `MyLINK no dio un enlace utilizable. ${tell} ${fate}`,
  upstream_unavailable: (fate) => `No se puede conectar con MyLINK. Inténtelo de nuevo en un minuto. ${fate}`,
  audit_unavailable: () => `${noneMade} No se pudo registrar la operación. Inténtelo de nuevo en un minuto. ${tell}`,
  upstream_timeout: (fate) => `MyLINK no respondió a tiempo. ${fate}`,
  internal_error: (fate) => `Error de Sharedesk. ${tell} ${fate}`,
};

export const failureText: typeof english.failureText = {
  mayExist,
  noneMade,
  tooBusy,
  wait: (time) => `Inténtelo de nuevo en ${time}.`,
  retryIn: (seconds) => `${page.session.retry} (${seconds})`,
  reference: (requestId) => `Referencia: ${requestId}`,
  copyReference: 'Copiar referencia',
};
