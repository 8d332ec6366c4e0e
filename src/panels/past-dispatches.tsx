import { useQuery } from '@tanstack/react-query';
import { dispatchQueries } from '@/client/dispatches/dispatch-queries';
import { useDistrict, useRegionTree } from '@/client/district/use-district';
import type { Dispatch, DispatchTarget } from '@/domain/dispatch/dispatch';
import { useScene } from '@/scene/scene-context';
import { CardSection } from '@/ui/components/card';
import { FindingList } from '@/ui/components/finding-list';
import { formatCount } from '@/ui/format/format-number';
import { timeFormat } from '@/ui/format/format-time';
import { useText } from '@/ui/text/use-text';

const SHOWN = 4;

/** Decisions about a thing, or within a region; nothing where there are none. */
export function PastDispatches({ target }: { readonly target: DispatchTarget }) {
  const { data = [] } = useQuery(dispatchQueries.list());
  const tree = useRegionTree();
  const { timeZone } = useDistrict();
  const { scene, change } = useScene();
  const { t } = useText();
  const isAbout = (dispatch: Dispatch) =>
    target.kind === 'region'
      ? dispatch.regionCode !== null &&
        tree.pathTo(dispatch.regionCode).some(({ code }) => code === target.code)
      : JSON.stringify(dispatch.target) === JSON.stringify(target);
  const found = data.filter(isAbout);
  if (found.length === 0) return null;
  return (
    <CardSection title={t('dispatch.past')} aside={formatCount(found.length)}>
      <FindingList
        label={t('dispatch.past')}
        shown={SHOWN}
        findings={found.map(({ id, unitName, action, state, decidedAt, reason }) => ({
          id,
          name: `${t(`dispatch.action.${action}`)} · ${unitName}`,
          figure: t(`dispatch.state.${state}`),
          note: `${timeFormat(timeZone).minute(decidedAt)} · ${reason}`,
          chosen: scene.selection?.kind === 'dispatch' && scene.selection.id === id,
        }))}
        onChoose={(id) => change({ selection: { kind: 'dispatch', id } })}
      />
    </CardSection>
  );
}
