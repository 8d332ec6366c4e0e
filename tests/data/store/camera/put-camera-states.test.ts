import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { unpackSpans } from '@/domain/camera/state-spans';
import { readItem } from '#data/store/collection/read-items';
import type { Store } from '#data/store/store';
import { undoImport } from '#data/store/undo/undo-import';
import { writeDistrict } from '#data/store/write-district';
import {
  buildCameras,
  CAMERAS,
  fillSmallDistrict,
  IMPORT,
  PROBLEMS,
} from '#tests/contract/support/small-district';
import { STORE_PARTIES } from '#tests/contract/support/store-parties';

const CODE = String(buildCameras()[0]!.id);
const stretch = (from: number, to: number, online: boolean) => ({ from, to, online, isLook: false });

describe.each(STORE_PARTIES.filter(({ skipped }) => skipped === null))(
  'the record of camera states in $name',
  ({ open }) => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());
    beforeEach(() =>
      writeDistrict(store, async (writer) => {
        await writer.clear();
        await fillSmallDistrict(writer);
      }),
    );
    const put = (
      told: Parameters<Parameters<Parameters<typeof writeDistrict>[1]>[0]['putCameraStates']>[0],
    ) => writeDistrict(store, (writer) => writer.putCameraStates(told));
    const spansOf = async (code: string) =>
      unpackSpans((await readItem(store, 'camera-states', code))?.properties?.['spans']);

    it('goes on from what is stored, and stands where the camera stands', async () => {
      await put(new Map([[CODE, [stretch(0, 100, true)]]]));
      await put(new Map([[CODE, [stretch(80, 120, false)]]]));

      expect(await spansOf(CODE)).toEqual([
        { from: 0, to: 80, online: true },
        { from: 80, to: 120, online: false },
      ]);
      const camera = await readItem(store, CAMERAS.id, CODE);
      expect((await readItem(store, 'camera-states', CODE))!.geometry).toEqual(camera!.geometry);
    });

    it('keeps nothing of cameras that are not stored, and names them', async () => {
      const done = await put(
        new Map([
          [CODE, [stretch(0, 10, true)]],
          ['stranger', [stretch(0, 10, true)]],
        ]),
      );

      expect(done).toEqual({ cameras: 1, strangers: ['stranger'] });
      expect(await readItem(store, 'camera-states', 'stranger')).toBeNull();
    });

    it('comes back as it was when the import is undone', async () => {
      await put(new Map([[CODE, [stretch(0, 100, true)]]]));
      await writeDistrict(
        store,
        async (writer) => {
          await writer.putCameraStates(new Map([[CODE, [stretch(100, 200, false)]]]));
          await writer.putImport({ ...IMPORT, id: 'states' }, PROBLEMS);
        },
        { isUndoable: true },
      );
      expect(await spansOf(CODE)).toHaveLength(2);
      await undoImport(store, 'states', 1);

      expect(await spansOf(CODE)).toEqual([{ from: 0, to: 100, online: true }]);
    });
  },
);
