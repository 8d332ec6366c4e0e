import { loadCameras, panCameras } from './camera-map';
import { brushGeju, loadGeju } from './geju-brush';
import { brushPeer, loadPeer } from './peer-brush';

/** What the benchmark drives from outside. A step resolves once its frame is drawn. */
const benchPage = { loadGeju, brushGeju, loadPeer, brushPeer, loadCameras, panCameras };
export type BenchPage = typeof benchPage;

declare global {
  interface Window {
    benchPage?: BenchPage;
  }
}
window.benchPage = benchPage;
