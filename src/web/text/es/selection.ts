import type * as english from '../en/selection';
import { pluralsOf } from '../plural';

const plural = pluralsOf('es');
const links = (n: number) => plural(n, { one: `${n} enlace`, other: `${n} enlaces` });

export const selectionText: typeof english.selectionText = {
  missing: { failed: 'No se pudo cargar una parte de esta página. Revise la conexión e inténtelo de nuevo.', retry: 'Reintentar' },
  previews: (n) =>
    `${plural(n, { one: `${n} enlace toma el control al abrirse`, other: `${n} enlaces toman el control al abrirse` })}, y las vistas previas de los chats abren los enlaces. Tenga cuidado al pegar.`,
  bar: {
    name: 'Enlaces seleccionados',
    count: (n, hidden, ended) =>
      [
        plural(n, { one: `${n} seleccionado`, other: `${n} seleccionados` }),
        hidden > 0 && plural(hidden, { one: `${hidden} no mostrado`, other: `${hidden} no mostrados` }),
        ended > 0 && plural(ended, { one: `${ended} vencido`, other: `${ended} vencidos` }),
      ]
        .filter(Boolean)
        .join(' · '),
    copyList: 'Copiar lista',
    copyMessage: 'Copiar como mensaje',
    print: 'Imprimir hoja QR',
    handOver: 'Relevo',
    who: '¿Quiénes son?',
    export: 'Exportar',
    clear: 'Quitar la selección',
    copyFailed: 'Este navegador no permitió copiar. Exporte los enlaces.',
  },
  export: {
    title: (n) => `Exportar ${links(n)}`,
    body: 'Quien reciba un archivo con enlaces puede usarlos hasta que venzan. Ambos archivos llevan los ID de usuario y las notas completos.',
    withoutLinks: 'Sin enlaces',
    withLinks: 'Con enlaces',
    cancel: 'Volver',
    fileName: 'sharedesk-links.csv',
    fileNameWithLinks: 'sharedesk-links-secreto.csv',
  },
  sheet: {
    title: 'Imprimir hoja QR',
    caution: 'Quien escanee un código puede usar su enlace hasta que venza.',
    paper: 'Papel',
    papers: { a4: 'A4', letter: 'Letter' },
    perPage: 'Códigos por página',
    summary: (codes, pages) =>
      `${plural(codes, { one: `${codes} código`, other: `${codes} códigos` })} en ${plural(pages, { one: `${pages} página`, other: `${pages} páginas` })}`,
    tooLong: (n) =>
      plural(n, {
        one: `${n} enlace es demasiado largo para un código QR y se omite.`,
        other: `${n} enlaces son demasiado largos para un código QR y se omiten.`,
      }),
    close: 'Cerrar',
    print: 'Imprimir',
  },
  handOver: {
    title: (n) => `Pasar ${links(n)} al siguiente turno`,
    body: 'El siguiente turno recibe cada enlace activo con su modo, su nota o el final del ID de usuario, y su vencimiento. Quien tenga uno puede usarlo.',
    copy: 'Copiar mensaje',
    copied: 'Mensaje copiado.',
    copyFailed: 'Este navegador no permitió copiar. Imprima la hoja.',
    close: 'Cerrar',
  },
};
