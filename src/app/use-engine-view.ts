import { useEffect, useRef, useState } from 'react';
import type { EngineView, ViewRequest } from '@/engine/engine-view';
import type { EngineClient } from '@/workers/engine-client';

interface Answer {
  readonly view: EngineView | null;
  /** The request and revision it answers. */
  readonly key: string;
}

/**
 * The engine's answer to a request, asked again whenever the request or the rows change. The last answer stays until
 * the next has come; rasters of the one before are handed back to the engine.
 */
export function useEngineView(engine: EngineClient, request: ViewRequest | null, revision: number) {
  const [answer, setAnswer] = useState<Answer>({ view: null, key: '' });
  const spare = useRef<EngineView | null>(null);
  const isFirst = useRef(true);
  const key = `${revision} ${JSON.stringify(request)}`;

  useEffect(() => {
    if (!request) return;
    let current = true;
    const show = (asked: ViewRequest, answers: string) =>
      engine.view(asked).then(
        (view) => {
          if (view === 'superseded' || !current) return;
          setAnswer((before) => {
            if (spare.current && spare.current !== before.view) engine.recycle(spare.current);
            spare.current = before.view;
            return { view, key: answers };
          });
        },
        (error: unknown) => console.error('The engine could not answer.', error),
      );
    // The first density takes longest of all; the first numbers need not wait for it.
    if (isFirst.current && request.density) void show({ ...request, density: null }, '');
    isFirst.current = false;
    void show(request, key);
    return () => {
      current = false;
    };
    // `key` says all that `request` does.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [engine, key]);

  return { view: answer.view, busy: answer.key !== key };
}
