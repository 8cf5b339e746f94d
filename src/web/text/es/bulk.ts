import type * as english from '../en/bulk';
import { pluralsOf } from '../plural';
import { page } from './page';

const plural = pluralsOf('es');
const links = (n: number) => plural(n, { one: `${n} enlace`, other: `${n} enlaces` });
const rows = (n: number) => plural(n, { one: `${n} fila`, other: `${n} filas` });
const conversations = (n: number) => plural(n, { one: 'una conversación', other: `${n} conversaciones` });
const opened = (n: number) => plural(n, { one: 'Cuando se abra el enlace', other: 'Cuando se abran todos los enlaces' });

export const bulkText: typeof english.bulkText = {
  file: {
    empty: 'Esta lista no tiene filas.',
    too_long: 'Esta lista tiene más de 5000 filas. Deje las filas que necesite.',
    too_big: 'Este archivo supera 2 MB. Deje las filas que necesite.',
    workbook: 'Esto es un libro de cálculo. Guarde la hoja como CSV y elija ese archivo.',
    no_text: 'Esto no es un archivo de texto. Guarde la lista como CSV y elija ese archivo.',
    unreadable: 'No se pudo leer este archivo. Elíjalo de nuevo.',
    several: 'Son varios archivos. Elija una lista cada vez.',
    page_incomplete: 'No se pudo cargar una parte de esta página. Revise la conexión e inténtelo de nuevo.',
    close: 'Cerrar',
  },
  columns: {
    title: '¿Qué columna tiene los ID de usuario?',
    userId: 'ID de usuario',
    note: 'Nota',
    noNote: 'Sin nota',
    header: 'La primera fila es un encabezado',
    column: (n) => `Columna ${n}`,
    look: 'Primeras filas',
    use: 'Usar esta lista',
    cancel: 'Volver',
  },
  submit: (n) => (n > 1 ? `Crear ${links(n)}` : page.form.submit),
  good: (n) => plural(n, { one: `${n} fila lista`, other: `${n} filas listas` }),
  refused: (n) => `${rows(n)} sin enlace`,
  noneGood: 'Ninguna fila está lista. Corrija lo que aparece abajo.',
  commas: {
    apart: 'Las comas y los puntos y comas separan los ID de usuario.',
    whole: 'Cada línea es un solo ID de usuario, con sus comas y puntos y comas.',
    readApart: 'Separarlos',
    readWhole: 'Cada línea es un ID',
  },
  line: (line) => `Fila ${line}`,
  liveAlready: (where) => `${where}: ya hay un enlace activo en la lista. Se creará otro.`,
  noteCut: (where) => `${where}: solo se conservan los primeros 120 caracteres de la nota.`,
  duplicate: (firstLine) => `Igual que la fila ${firstLine}. Se crea un solo enlace.`,
  tooMany: 'Pasa de 500 filas. Créelas después.',
  damaged: {
    shortened: 'Una hoja de cálculo abrevió este número. Dé a la columna formato de texto y cópiela de nuevo.',
    decimal: 'Una hoja de cálculo lo convirtió en un número decimal. Dé a la columna formato de texto y cópiela de nuevo.',
    cell_error: 'En lugar del ID hay un error de la hoja de cálculo.',
  },
  issues: {
    user_id_missing: () => 'Falta el ID de usuario.',
    user_id_too_long: () => 'Más de 255 caracteres.',
    user_id_dots: () => 'No es un ID de usuario.',
    user_id_unseen: ({ character, position }) => `El carácter ${position} es invisible: ${character}.`,
  },
  rows(lines) {
    const shown = lines.slice(0, 3).join(', ');
    return `${plural(lines.length, { one: 'Fila', other: 'Filas' })} ${lines.length > 3 ? `${shown} y ${lines.length - 3} más` : shown}`;
  },
  warnings: {
    prefix_mixed: (where) => `${where}: sin + ni 0 delante, a diferencia de otras. Puede que una hoja de cálculo lo quitara.`,
    prefix_lost: (where) => `${where}: números sin código de país. Puede que una hoja de cálculo quitara un + o un 0 inicial.`,
    digits_lost: (where) => `${where}: las últimas cifras son ceros. Puede que una hoja de cálculo las perdiera.`,
    look_alike: (where) => `${where}: caracteres que se parecen a otros. Compare estos ID con MyLINK.`,
  },
  odd: {
    lookAlikes: 'Caracteres que se parecen a otros',
    unseen: { found: (where) => `${where}: caracteres invisibles.`, remove: 'Quitar lo invisible' },
    wrapped: { found: (where) => `${where}: más que el ID.`, remove: 'Dejar solo los ID' },
  },
  before: {
    title: (n) => `¿Crear ${links(n)}?`,
    body: {
      takeover: (n) =>
        `${opened(n)}, el bot deja ${conversations(n)}, cada una hasta que alguien la devuelva. Nadie puede revocar un enlace.`,
      auto: (n) => `${opened(n)}, el bot deja ${conversations(n)}, cada una hasta que venza su enlace. Nadie puede revocar un enlace.`,
    },
    lookAlikes: (where) => `${where}: algunos caracteres no son lo que parecen. Con otro ID, un enlace lleva a otro cliente.`,
    cancel: 'Volver',
    confirm: (n) => `Sí, crear ${links(n)}`,
    takes: (time) => `Tarda unos ${time}: solo se permite cierto número de enlaces por minuto.`,
  },
  run: {
    progress: 'Enlaces',
    stop: 'Detener',
    state: {
      waiting: 'En espera',
      creating: 'Creando…',
      made: 'Creado',
      held: 'No solicitado',
      failed: 'Fallido',
      mayExist: 'Puede existir',
    },
    done: (ended, all) => `${ended} de ${all}`,
    left: (time) => `Faltan unos ${time}`,
    pause: {
      limited: 'Demasiadas peticiones. Continúa por sí solo.',
      limit: (time) => `Demasiadas peticiones. Continúa en ${time}.`,
      offline: 'No hay conexión. Continúa cuando vuelva.',
      sign_in: 'La sesión ha terminado. Inicie sesión para continuar; no se pierde ninguna fila.',
      gate: 'El acceso previo a Sharedesk ha terminado. Recargue la página para continuar; no se pierde ninguna fila.',
    },
    reload: 'Recargar',
    halted: (reason) => `Detenido: fallaba una fila tras otra. El resto no se solicitó. ${reason}`,
    summary: ({ made, failed, mayExist, held }) =>
      [
        plural(made, { one: `${made} creado`, other: `${made} creados` }),
        failed > 0 && plural(failed, { one: `${failed} fallido`, other: `${failed} fallidos` }),
        mayExist > 0 && plural(mayExist, { one: `${mayExist} puede existir`, other: `${mayExist} pueden existir` }),
        held > 0 && plural(held, { one: `${held} no solicitado`, other: `${held} no solicitados` }),
      ]
        .filter(Boolean)
        .join(', '),
    retry: (n) => `Reintentar ${n}`,
    createRest: (n) => plural(n, { one: 'Crear el otro', other: `Crear los otros ${n}` }),
    edit: (n) => `Editar ${n}`,
    retryOne: 'Crear de nuevo',
    retryOneOf: (who) => `Crear de nuevo: ${who}`,
    retryOneQuestion: {
      title: '¿Crear otro enlace?',
      body: 'Puede que ya exista un enlace. Nadie lo recibió y vence por sí solo.',
      cancel: 'Volver',
      confirm: 'Sí, crearlo',
    },
    pageLeft: 'Se salió de la página antes de que llegara la respuesta.',
    forget: 'Descartar',
    forgetQuestion: {
      title: (n) => `¿Descartar ${rows(n)} sin enlace?`,
      body: 'Esta página ya no conocerá sus ID de usuario. Los enlaces que puedan existir vencen por sí solos.',
      cancel: 'Conservar',
      confirm: 'Descartar',
    },
  },
};
