import { useState } from 'react';
import type { CloudMap } from '@/domain/cloud-map/cloud-map';
import { panelsOf } from '@/panels/catalog';
import { useScene } from '@/scene/scene-context';
import { nameIn, useText } from '@/ui/text/use-text';
import { GuardedPanel, PanelSlot } from '../panel-slot';
import styles from './inspector.module.css';

const SELECTION_TAB = 'selection';

/** What is picked out, and beside it the findings of the cloud map, one at a time. */
export function Inspector() {
  const { t, language } = useText();
  const { scene } = useScene();
  const findings = panelsOf('findings', scene.cloudMap);
  const [chosen, setChosen] = useChosenTab(scene.cloudMap, JSON.stringify(scene.selection));
  const shown = findings.find(({ id }) => id === chosen) ?? (chosen === null ? (findings[0] ?? null) : null);
  const tabs = [
    ...findings.map(({ id, title }) => ({ id, name: nameIn(language, title) })),
    { id: SELECTION_TAB, name: t('inspector.selection') },
  ];
  const current = shown?.id ?? SELECTION_TAB;
  return (
    <aside
      className={styles['inspector']}
      data-tour="inspector"
      data-sized="inspector"
      aria-label={t('inspector.label')}
    >
      {findings.length > 0 ? (
        <div className={styles['tabs']} role="tablist" aria-label={t('inspector.label')}>
          {tabs.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              role="tab"
              id={`inspector-tab-${id}`}
              aria-selected={id === current}
              aria-controls="inspector-body"
              className={styles['tab']}
              onClick={() => setChosen(id)}
            >
              {name}
            </button>
          ))}
        </div>
      ) : null}
      <div id="inspector-body" className={styles['body']} {...bodyRole(findings.length > 0, current)}>
        {shown ? (
          <GuardedPanel key={shown.id} panel={shown} />
        ) : (
          <PanelSlot slot="inspector" itemClass={styles['item'] ?? ''} />
        )}
      </div>
    </aside>
  );
}

function bodyRole(hasTabs: boolean, current: string) {
  return hasTabs ? { role: 'tabpanel', 'aria-labelledby': `inspector-tab-${current}` } : {};
}

/** A region that is picked out keeps the findings in sight; anything else is shown at once. */
const PICKED_KINDS = ['incident', 'feature', 'dispatch'];

/** History opens with the place looked at, the others with what they found; a pick on the map shows what was picked. */
function useChosenTab(cloudMap: CloudMap, selection: string) {
  const first = (map: CloudMap) => (map === 'history' ? SELECTION_TAB : null);
  const [state, setState] = useState({ cloudMap, selection, chosen: first(cloudMap) });
  if (state.cloudMap !== cloudMap) setState({ cloudMap, selection, chosen: first(cloudMap) });
  else if (state.selection !== selection) {
    const isPick = PICKED_KINDS.some((kind) => selection.includes(`"kind":"${kind}"`));
    setState({ cloudMap, selection, chosen: isPick ? SELECTION_TAB : state.chosen });
  }
  return [state.chosen, (chosen: string) => setState((now) => ({ ...now, chosen }))] as const;
}
