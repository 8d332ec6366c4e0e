import { useEffect, useState } from 'react';

/** When somebody last looked at a district on this machine. */
export interface LastLook {
  /** The data's present then, epoch seconds UTC. */
  readonly asOfSeconds: number;
  /** Epoch milliseconds on this machine's clock. */
  readonly at: number;
}

/** Where looks are written down; the browser's own store, or a stand-in. */
export type LookStore = Pick<Storage, 'getItem' | 'setItem'>;

const KEY = 'geju.last-look';
/** Leaving the page for less than this is not a new visit. */
const SAME_VISIT_MILLISECONDS = 10 * 60_000;

/** Reads the last look; `null` where there was none, or the browser keeps nothing. */
export function readLastLook(store: LookStore, district: string): LastLook | null {
  try {
    const found: unknown = JSON.parse(store.getItem(`${KEY}.${district}`) ?? 'null');
    if (typeof found !== 'object' || found === null) return null;
    const { asOfSeconds, at } = found as Partial<LastLook>;
    return typeof asOfSeconds === 'number' && typeof at === 'number' ? { asOfSeconds, at } : null;
  } catch {
    return null;
  }
}

/** Writes a look down; a browser that keeps nothing is no error. */
export function writeLastLook(store: LookStore, district: string, look: LastLook): void {
  try {
    store.setItem(`${KEY}.${district}`, JSON.stringify(look));
  } catch {
    // Private windows and full stores refuse: the next visit counts as the first.
  }
}

/** Looks the present visit is set against, by district: they outlive the panel, so that turning tabs forgets nothing. */
const baselines = new Map<string, LastLook | null>();

/**
 * The look before this visit, and a way to say that all is seen now.
 *
 * @param asOfSeconds The data's present; `null` before it is known.
 */
export function useLastLook(
  district: string,
  asOfSeconds: number | null,
): { readonly last: LastLook | null; readonly markSeen: () => void } {
  const [last, setLast] = useState<LastLook | null>(() => {
    const known = baselines.get(district);
    if (known !== undefined) return known;
    const read = readLastLook(localStorage, district);
    baselines.set(district, read);
    return read;
  });
  const settle = (look: LastLook | null) => {
    baselines.set(district, look);
    setLast(look);
  };

  useEffect(() => {
    if (asOfSeconds === null) return;
    const leave = () => writeLastLook(localStorage, district, { asOfSeconds, at: Date.now() });
    const turn = () => {
      if (document.visibilityState === 'hidden') {
        leave();
        return;
      }
      const left = readLastLook(localStorage, district);
      if (!left || Date.now() - left.at < SAME_VISIT_MILLISECONDS) return;
      baselines.set(district, left);
      setLast(left);
    };
    document.addEventListener('visibilitychange', turn);
    window.addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('visibilitychange', turn);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [district, asOfSeconds]);

  return {
    last,
    markSeen: () => {
      if (asOfSeconds === null) return;
      const look = { asOfSeconds, at: Date.now() };
      writeLastLook(localStorage, district, look);
      settle(look);
    },
  };
}
