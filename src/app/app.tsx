import { Suspense, useEffect } from 'react';
import { QueryErrorResetBoundary } from '@tanstack/react-query';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { FACES } from '@/faces/catalog';
import { FacesProvider } from '@/faces/face-switch';
import { Button } from '@/ui/components/button';
import { ErrorBoundary } from '@/ui/components/error-boundary';
import { useText } from '@/ui/text/use-text';
import { CoverageSourceHost } from './coverage-source';
import { IncidentViews } from './incident-view-provider';
import { MapHost } from './map-host';
import { PaletteHost } from './command-palette/palette-host';
import { PageNotices } from './page-notices';
import { SceneFromUrl } from './scene-from-url';
import { SessionGate } from './session-gate';
import { SessionWatermark } from './session-watermark';
import { rememberFace } from './start-path';
import { StudySourceHost } from './study-source';
import { useUndoKeys } from './use-undo-keys';
import styles from './page-message.module.css';

/** The shell: one scene, one engine, one map for the life of the tab; the face's panels stand around the map. */
export function App() {
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => (
        <ErrorBoundary
          fallback={(retry) => <ServiceMissing onRetry={() => [reset, retry].forEach((again) => again())} />}
        >
          <Suspense fallback={<Loading />}>
            <SessionGate>
              <SceneFromUrl>
                <IncidentViews>
                  <StudySourceHost>
                    <CoverageSourceHost>
                      <Shell />
                    </CoverageSourceHost>
                  </StudySourceHost>
                </IncidentViews>
              </SceneFromUrl>
            </SessionGate>
          </Suspense>
        </ErrorBoundary>
      )}
    </QueryErrorResetBoundary>
  );
}

function Shell() {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const face = FACES.find((candidate) => candidate.path === path);
  const { t } = useText();
  useUndoKeys();
  useEffect(() => {
    if (face) rememberFace(face.id);
  }, [face]);
  return (
    <>
      <a className="visually-hidden" href="#map">
        {t('bar.skip')}
      </a>
      <FacesProvider value={FACES}>
        <div className={face?.gridClass ?? ''} data-face={face?.id ?? 'none'}>
          {face && face.hasMap !== false ? (
            <MapHost>
              <FaceOutlet />
            </MapHost>
          ) : (
            <FaceOutlet />
          )}
        </div>
      </FacesProvider>
      <PageNotices />
      <SessionWatermark onScreen={face?.id === 'wall'} />
      <PaletteHost />
    </>
  );
}

/** The face's panels; the map stays while their code comes. */
function FaceOutlet() {
  return (
    <Suspense fallback={null}>
      <Outlet />
    </Suspense>
  );
}

function Loading() {
  const { t } = useText();
  return (
    <main className={styles['page']} role="status">
      {t('status.loading')}
    </main>
  );
}

function ServiceMissing({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useText();
  return (
    <main className={styles['page']} role="alert">
      <h1 className={styles['title']}>{t('status.serviceMissing')}</h1>
      <p>{t('status.serviceMissingHelp')}</p>
      <Button onClick={onRetry}>{t('status.retry')}</Button>
    </main>
  );
}
