/** Pixels a page pixel: enough for a projector of twice the width. */
const SHARPNESS = 2;

/** A drawing of the page as a PNG, as a data URL. Fonts are the machine's own: pictures know none of the page. */
export async function pictureOf(drawing: SVGSVGElement): Promise<string> {
  const width = drawing.viewBox.baseVal.width;
  const height = drawing.viewBox.baseVal.height;
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const scale = SHARPNESS * (drawing.clientWidth > 0 ? drawing.clientWidth / width : 1);
  copy.setAttribute('width', String(width * scale));
  copy.setAttribute('height', String(height * scale));
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const file = new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' });
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/png');
  } finally {
    URL.revokeObjectURL(address);
  }
}
