import type * as english from '../en/sign-in';

export const signInFailureText: typeof english.signInFailureText = {
  sign_in_expired: {
    title: 'Este inicio de sesión ya no es válido',
    body: 'Tardó demasiado o ya se había usado. Inicie sesión de nuevo. Si no sirve, permita las cookies para esta dirección.',
  },
  sign_in_refused: {
    title: 'No se inició la sesión',
    body: 'El inicio de sesión se rechazó o se canceló. Inténtelo de nuevo o use otra cuenta. Si no sirve, avise a su administrador.',
  },
  not_an_operator: {
    title: 'Usted no tiene acceso como agente',
    body: 'Esta cuenta no puede usar Sharedesk. Use otra cuenta o pida acceso a su administrador.',
  },
  sign_in_failed: {
    title: 'El inicio de sesión no funcionó',
    body: 'Inicie sesión de nuevo. Si no sirve, avise a su administrador.',
  },
  sign_in_unavailable: {
    title: 'El servicio de inicio de sesión no está disponible',
    body: 'No responde en este momento. Inicie sesión de nuevo en un minuto. Si no sirve, avise a su administrador.',
  },
  still_signed_in: {
    title: 'Sesión cerrada solo en Sharedesk',
    body: 'Puede que su cuenta de trabajo siga con la sesión abierta. Cierre todas las ventanas de este navegador antes de que otros lo usen.',
  },
};
