import type { Drawing } from '../../ports/channels.ts';

const FONT = 'DejaVu Sans';
/** Dots for each pixel, so that it stays sharp on the screens people have. */
export const SCALE = 2;

/**
 * WebAssembly, so that a package made on any machine draws in Azure; loaded at the first picture, which takes about 0.2
 * s.
 */
async function openEngine() {
  const [{ initWasm, Resvg }, { engine, font }] = await Promise.all([
    import('@resvg/resvg-wasm'),
    import('./painting-files.ts'),
  ]);
  await initWasm(engine);
  return { Resvg, font };
}
let opened: ReturnType<typeof openEngine> | undefined;

/** The drawing as PNG on white: the same bytes for the same drawing. */
export async function paint({ svg }: Pick<Drawing, 'svg'>): Promise<Uint8Array> {
  const { Resvg, font } = await (opened ??= openEngine());
  const painter = new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: SCALE },
    font: { fontBuffers: [font], defaultFontFamily: FONT },
  });
  try {
    const image = painter.render();
    const png = image.asPng();
    image.free();
    return png;
  } finally {
    // Not garbage-collected: free it by hand.
    painter.free();
  }
}
