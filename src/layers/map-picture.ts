/** The map as it stands, taken for paper. */
export interface MapPicture {
  readonly image: HTMLCanvasElement;
  /** Pixels of the image for each pixel of the screen. */
  readonly sharpness: number;
  /** Of a pixel of the screen, in the middle of the map. */
  readonly metersPerPixel: number;
  /** Whose ground it is, and its 审图号; empty where nothing is to be said. */
  readonly attribution: string;
  /** False where marks of the overlay could not be taken along. */
  readonly isWhole: boolean;
}

export type TakeMapPicture = () => Promise<MapPicture>;
