import type * as english from '../en/session';
import { pluralsOf } from '../plural';

const plural = pluralsOf('es');

export const sessionText: typeof english.sessionText = {
  ended: {
    title: 'La sesión ha terminado. Inicie sesión para continuar.',
    body: 'Lo que escribió y sus enlaces se conservan aquí para usted. Cualquier otra persona que inicie sesión lo encuentra todo vacío.',
    bodyUnsealed:
      'Esta dirección no tiene https, así que no se pueden conservar lo que escribió ni sus enlaces. Los enlaces activos siguen siendo válidos hasta que venzan.',
  },
  signOutQuestion: {
    title: '¿Cerrar sesión y olvidar los enlaces activos?',
    body: 'Los enlaces activos siguen siendo válidos hasta que venzan, pero Sharedesk ya no los mostrará cuando cierre la sesión.',
    cancel: 'Seguir con la sesión',
    confirm: 'Cerrar sesión',
    rowsTitle: '¿Cerrar sesión y olvidar la lista?',
    rows: (n) =>
      `${plural(n, { one: `${n} fila de la lista no está terminada`, other: `${n} filas de la lista no están terminadas` })}. Se olvidarán los ID de usuario.`,
  },
  everywhere: {
    name: 'Cerrar sesión en todas partes',
    title: '¿Cerrar sesión en todas partes?',
    body: 'Termina sus sesiones en todos los navegadores. Los enlaces ya creados siguen activos.',
    cancel: 'Seguir con la sesión',
    confirm: 'Cerrar sesión en todas partes',
  },
};
