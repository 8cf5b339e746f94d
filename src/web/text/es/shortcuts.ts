import type * as english from '../en/shortcuts';

export const shortcutsText: typeof english.shortcutsText = {
  title: 'Atajos de teclado',
  create: 'Crear enlace',
  copy: 'Copiar enlace',
  qr: 'Mostrar o cerrar el código QR',
  another: 'Nuevo enlace: vaciar el formulario',
  hours: 'Elegir cuánto tiempo vale el enlace',
  move: 'Recorrer los enlaces de esta pestaña',
  act: 'En la lista: copiar el enlace o, si toma el control, mostrar su código QR',
  select: 'En la lista: seleccionar filas',
  selectAll: 'En la lista: seleccionar todas las filas',
  find: 'Buscar un enlace',
  help: 'Mostrar esta lista',
  single: 'Las teclas sueltas actúan cuando no se está escribiendo',
  close: 'Cerrar',
};
