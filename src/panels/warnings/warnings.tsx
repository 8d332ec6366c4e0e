import { useState } from 'react';
import type { ReactNode } from 'react';

import { useQuery } from '@tanstack/react-query';
import { useDistrict } from '@/client/district/use-district';
import { warningQueries } from '@/client/warnings/warning-queries';
import type { Warning } from '@/domain/warning/warning';
import { PanelFrame } from '@/ui/components/panel-frame';
import type { PanelState } from '@/ui/components/panel-frame';
import { SegmentedControl } from '@/ui/components/segmented-control';
import { formatCount } from '@/ui/format/format-number';
import { timeFormat } from '@/ui/format/format-time';
import { useText } from '@/ui/text/use-text';
import { LayerToggle } from '../layer-toggle';
import { WarningRow } from '../warning-row';
import { RuleList } from './rule-list';
import styles from './warnings.module.css';

const VIEWS = ['active', 'cleared', 'rules'] as const;
type View = (typeof VIEWS)[number];

/** Warnings that stand, those that were, and the rules that raise them. */
export function Warnings() {
  const { t } = useText();
  const [view, setView] = useState<View>('active');
  const tools = (
    <SegmentedControl
      label={t('warnings.view')}
      options={VIEWS.map((value) => ({ value, label: t(`warnings.views.${value}`) }))}
      value={view}
      onChange={setView}
    />
  );
  return view === 'rules' ? (
    <RuleList tools={tools} />
  ) : (
    <WarningList
      state={view}
      tools={
        <>
          {tools}
          <LayerToggle rowId="warnings" />
        </>
      }
    />
  );
}

function WarningList({ state, tools }: { readonly state: Warning['state']; readonly tools: ReactNode }) {
  const { t } = useText();
  const { timeZone } = useDistrict();
  const { data, error, refetch } = useQuery(warningQueries.list(state));
  const judgedTo = data?.judgedTo == null ? null : timeFormat(timeZone).minute(data.judgedTo).slice(5);
  const emptySentence = () => {
    if (state === 'cleared') return t('warnings.noneCleared');
    return judgedTo === null ? t('warnings.noneYet') : t('warnings.none', { time: judgedTo });
  };
  const panelState = (): PanelState => {
    if (data && data.warnings.length > 0) return { kind: 'ready' };
    if (data) return { kind: 'empty', sentence: emptySentence() };
    if (error) return { kind: 'error', sentence: t('warnings.failed'), onRetry: () => void refetch() };
    return { kind: 'loading' };
  };
  const rest = data ? data.numberMatched - data.warnings.length : 0;
  return (
    <PanelFrame
      title={t('warnings.title')}
      note={judgedTo === null ? '' : t('warnings.judgedTo', { time: judgedTo })}
      tools={tools}
      state={panelState()}
    >
      <div className={styles['scroll']}>
        <ul aria-label={t(`warnings.views.${state}`)}>
          {data?.warnings.map((warning) => (
            <li key={warning.id}>
              <WarningRow warning={warning} />
            </li>
          ))}
        </ul>
        {rest > 0 ? <p className={styles['note']}>{t('warnings.more', { n: formatCount(rest) })}</p> : null}
      </div>
    </PanelFrame>
  );
}
