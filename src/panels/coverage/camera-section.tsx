import { useScene } from '@/scene/scene-context';
import { FindingList } from '@/ui/components/finding-list';
import { formatCount } from '@/ui/format/format-number';
import type { NamedCamera } from '@/workers/coverage/coverage-results';
import { FindingSection } from '../finding-panel';

/** Cameras of a list that are shown before more are asked for. */
export const SHOWN_CAMERAS = 5;

/** Picking a camera out of a list. */
export function useCameraList() {
  const { scene, change } = useScene();
  return {
    isChosen: (code: string) => scene.selection?.kind === 'feature' && scene.selection.code === code,
    choose: (code: string) => change({ selection: { kind: 'feature', collectionId: 'cameras', code } }),
  };
}

/** A list of cameras under a heading; nothing where there are none. */
export function CameraSection({
  title,
  cameras,
  shown = SHOWN_CAMERAS,
  aside,
}: {
  readonly title: string;
  readonly cameras: readonly (NamedCamera & { readonly figure?: string; readonly note?: string })[];
  readonly shown?: number;
  /** Their number where left out. */
  readonly aside?: string;
}) {
  const { isChosen, choose } = useCameraList();
  if (cameras.length === 0) return null;
  return (
    <FindingSection title={title} aside={aside ?? formatCount(cameras.length)}>
      <FindingList
        label={title}
        findings={cameras.map(({ code, name, figure = '', note = '' }) => ({
          id: code,
          name: name || code,
          figure,
          note,
          chosen: isChosen(code),
        }))}
        shown={shown}
        onChoose={choose}
      />
    </FindingSection>
  );
}
