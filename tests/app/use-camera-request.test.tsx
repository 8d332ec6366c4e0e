// @vitest-environment jsdom
import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useCameraRequest } from '@/app/use-camera-request';
import type { MoveCause } from '@/map/camera/move-cause';
import type { CameraRequest, MapView } from '@/map/map-events';
import type { Camera } from '@/scene/scene';
import { renderInPanel } from '../support/in-panel';

const camera: Camera = { longitude: 120.5, latitude: 30.5, zoom: 12, bearing: 0, pitch: 0 };
const view: MapView = {
  camera: { ...camera, zoom: 13 },
  bbox: [120, 30, 121, 31],
  widthPixels: 800,
  heightPixels: 400,
};

async function openMap(scene: { readonly camera: Camera | null }) {
  const requests: (CameraRequest | null)[] = [];
  let end: (view: MapView, cause: MoveCause) => void = () => undefined;
  function HostedMap() {
    const { request, onMoveEnd } = useCameraRequest({ keepsCamera: true, takeKey: '' });
    end = onMoveEnd;
    if (requests.at(-1) !== request) requests.push(request);
    return null;
  }
  const { change } = await renderInPanel(<HostedMap />, { scene });
  return { requests, change, move: (cause: MoveCause) => act(() => end(view, cause)) };
}

describe('the camera of the scene and of the map', () => {
  it('becomes the scene’s only when a hand has moved it', async () => {
    const { change, move } = await openMap({ camera: null });
    move('request');
    move('size');
    expect(change).not.toHaveBeenCalled();
    move('hand');
    expect(change).toHaveBeenCalledExactlyOnceWith({ camera: view.camera }, 'replace');
  });

  it('is fitted anew, without a flight, when the place of a fitted map has another size', async () => {
    const { requests, move } = await openMap({ camera: null });
    move('request');
    expect(requests).toHaveLength(1);
    move('size');
    expect(requests).toHaveLength(2);
    expect(requests[1]).toMatchObject({ target: { kind: 'bbox' }, instant: true });
  });

  it('stays where a person has put it when the size changes', async () => {
    const { requests, move, change } = await openMap({ camera: view.camera });
    move('request');
    const before = requests.length;
    move('size');
    expect(requests).toHaveLength(before);
    expect(change).not.toHaveBeenCalled();
  });
});
