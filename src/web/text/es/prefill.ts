import type * as english from '../en/prefill';

export const prefillText: typeof english.prefillText = {
  faults: {
    unreadable: 'El enlace de su CRM traía este dato en una forma que no se puede leer. Introdúzcalo aquí.',
    repeated: 'El enlace de su CRM traía este dato más de una vez. Revíselo.',
    unknown_mode: 'El enlace de su CRM pedía un modo que no existe. Elija uno.',
    unknown_part: 'El enlace de su CRM traía algo que Sharedesk no conoce. Revise el formulario.',
  },
  filled: 'Rellenado por un enlace de su CRM. Revíselo antes de crear el enlace.',
  kept: 'Lo que escribió sigue aquí. Su CRM envió otros datos.',
  typedBefore: 'Lo que escribió antes se conserva.',
  putBackTyped: 'Recuperar lo que escribí',
  useLink: 'Usar los datos del CRM',
  question: {
    title: '¿Sustituir lo que escribió?',
    body: (details) => `Su CRM envió: ${details}. Después podrá volver atrás.`,
    cancel: 'Conservar lo que escribí',
    confirm: 'Sustituir',
  },
  nothingReadable: 'nada que se pueda leer',
};
