import type { Dispatch } from '@/domain/dispatch/dispatch';
import { useText } from '@/ui/text/use-text';
import { useSheet } from './brief-sheet';
import styles from './decisions-page.module.css';
import { PageFrame } from './page-frame';
import type { PageProps } from './page-props';

const MOST = 9;

/** What was decided since the period before began, and what came of it; says plainly where nothing was. */
export function DecisionsPage(props: PageProps) {
  const { decisions } = useSheet();
  const { t } = useText();
  const done = decisions?.filter(({ state }) => state === 'done').length ?? 0;
  return (
    <PageFrame
      {...props}
      title={t('brief.decisionsPage')}
      n={decisions?.length ?? 0}
      method={t('brief.decisionsMethod')}
    >
      {decisions === null ? <p className={styles['sentence']}>{t('brief.decisionsUnknown')}</p> : null}
      {decisions?.length === 0 ? <p className={styles['sentence']}>{t('brief.decisionsNone')}</p> : null}
      {decisions && decisions.length > 0 ? (
        <>
          <p className={styles['sentence']}>
            {t('brief.decisionsSome', {
              n: decisions.length,
              done,
              open: decisions.filter(({ state }) => state === 'sent').length,
            })}
          </p>
          <DecisionTable decisions={decisions.slice(0, MOST)} />
          {decisions.length > MOST ? (
            <p className={styles['rest']}>{t('brief.decisionsMore', { n: decisions.length - MOST })}</p>
          ) : null}
        </>
      ) : null}
    </PageFrame>
  );
}

function DecisionTable({ decisions }: { readonly decisions: readonly Dispatch[] }) {
  const { dayOf } = useSheet();
  const { t } = useText();
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{t('brief.decidedOn')}</th>
          <th scope="col">{t('brief.decidedWhat')}</th>
          <th scope="col">{t('brief.decidedWho')}</th>
          <th scope="col">{t('brief.decidedWhy')}</th>
          <th scope="col">{t('brief.decidedOutcome')}</th>
        </tr>
      </thead>
      <tbody>
        {decisions.map(({ id, decidedAt, title, action, unitName, reason, state, outcome }) => (
          <tr key={id}>
            <td>{dayOf(decidedAt)}</td>
            <th scope="row">
              {title} · {t(`dispatch.action.${action}`)}
            </th>
            <td>{unitName}</td>
            <td>{reason}</td>
            <td>
              <strong>{t(`brief.state.${state}`)}</strong> {outcome}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
