import { useQuery } from '@tanstack/react-query';
import { dispatchQueries } from '@/client/dispatches/dispatch-queries';
import { useDistrict, useRegionTree } from '@/client/district/use-district';
import { useScene } from '@/scene/scene-context';
import { FindingList } from '@/ui/components/finding-list';
import { PanelFrame } from '@/ui/components/panel-frame';
import type { PanelState } from '@/ui/components/panel-frame';
import { formatCount } from '@/ui/format/format-number';
import { timeFormat } from '@/ui/format/format-time';
import { useText } from '@/ui/text/use-text';

/** All decisions within the scope, newest first. */
export function DispatchList() {
  const { data, error, refetch } = useQuery(dispatchQueries.list());
  const tree = useRegionTree();
  const { timeZone } = useDistrict();
  const { scene, change } = useScene();
  const { t } = useText();
  const isWithin = (code: string | null) =>
    scene.scope === null ||
    (code !== null && tree.pathTo(code).some((region) => region.code === scene.scope));
  const found = data?.filter(({ regionCode }) => isWithin(regionCode)) ?? [];
  const state: PanelState =
    error && !data
      ? { kind: 'error', sentence: t('dispatch.failed'), onRetry: () => void refetch() }
      : !data
        ? { kind: 'loading' }
        : found.length === 0
          ? { kind: 'empty', sentence: t('dispatch.none') }
          : { kind: 'ready' };
  return (
    <PanelFrame
      title={t('dispatch.list')}
      note={t('dispatch.listNote')}
      aside={formatCount(found.length)}
      state={state}
    >
      <FindingList
        label={t('dispatch.list')}
        shown={30}
        findings={found.map(({ id, title, unitName, action, state: stands, decidedAt }) => ({
          id,
          name: title,
          figure: t(`dispatch.state.${stands}`),
          note: `${t(`dispatch.action.${action}`)} · ${unitName} · ${timeFormat(timeZone).minute(decidedAt)}`,
          chosen: scene.selection?.kind === 'dispatch' && scene.selection.id === id,
          strong: stands === 'sent',
        }))}
        onChoose={(id) => change({ selection: { kind: 'dispatch', id } })}
      />
    </PanelFrame>
  );
}
