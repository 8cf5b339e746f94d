import type * as english from '../en/examples';

export const examplesText: typeof english.examplesText = {
  name: 'Probar un ejemplo',
  ids: {
    '4915112345678': 'Un cliente',
    'missing-1': 'Sin conversación',
    'sandbox:operator': 'Con un agente',
    'sandbox:requested': 'Espera a un agente',
    'sandbox:slow': 'Respuesta lenta',
    'sandbox:silent': 'Sin respuesta',
    'sandbox:throttled': 'Demasiadas peticiones',
    'sandbox:rejected': 'Rechazado',
    'sandbox:unauthorized': 'Sin acceso',
    'sandbox:not_allowed': 'No permitido',
    'sandbox:broken': 'Enlace inservible',
    'sandbox:down': 'Fuera de servicio',
  },
};
