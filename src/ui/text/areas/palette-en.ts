import type { Words } from '../words';
import type { paletteZh } from './palette';

export const paletteEn: Words<typeof paletteZh> = {
  title: 'Command palette',
  hint: 'Go to a grid, street, address, road, incident number, layer, map, face, scene…',
  none: 'Nothing found. Type a name, an address, a code or the whole number of an incident.',
  goThere: 'Show on the map',
  openFace: 'Open this face',
  openScene: 'Open the scene saved {{when}}',
  kind: {
    face: 'Face',
    map: 'Map',
    region: 'Region',
    layer: 'Layer',
    scene: 'Scene',
    incident: 'Incident',
    place: 'Place',
  },
  keys: 'Keys',
  close: 'Close',
  does: {
    palette: 'Open the palette: go anywhere',
    sheet: 'Show this list',
    undo: 'Take back the last change of the screen',
    redo: 'Make it again',
    next: 'To the next control; Shift Tab goes back',
    pan: 'Pan, with the map in focus',
    zoom: 'Zoom, with the map in focus',
    words: 'With the focus on the map: read it as words and tables',
    leave: 'Close what has opened',
  },
};
