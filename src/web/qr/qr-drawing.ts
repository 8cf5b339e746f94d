/** The modules as one SVG path, in module units: one rectangle for each horizontal run of dark modules. */
export function toPath(modules: boolean[][]): string {
  return modules.flatMap((row, y) => darkRuns(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)).join('');
}

function darkRuns(row: boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  let start = -1;
  for (let x = 0; x <= row.length; x++) {
    if (row[x] && start < 0) start = x;
    if (!row[x] && start >= 0) {
      runs.push([start, x - start]);
      start = -1;
    }
  }
  return runs;
}

/** A stand-alone SVG file, dark on white in every viewer. */
export function toSvgFile(modules: boolean[][]): Blob {
  const size = modules.length;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="1024" height="1024" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${toPath(modules)}"/></svg>\n`;
  return new Blob([svg], { type: 'image/svg+xml' });
}

/** A PNG of `sizePx` × `sizePx`. Every module has the same whole number of pixels; the remaining pixels widen the quiet zone. */
export async function toPngFile(modules: boolean[][], sizePx = 1024): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = sizePx;
  canvas.height = sizePx;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this browser does not draw on a canvas');
  const modulePx = Math.floor(sizePx / modules.length);
  const marginPx = Math.floor((sizePx - modulePx * modules.length) / 2);
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, sizePx, sizePx);
  pen.translate(marginPx, marginPx);
  pen.scale(modulePx, modulePx);
  pen.fillStyle = '#000';
  pen.fill(new Path2D(toPath(modules)));
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no image made'))), 'image/png'),
  );
}
