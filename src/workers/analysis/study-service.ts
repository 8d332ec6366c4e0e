import type { RunControl } from '@/analysis/run-control';
import type { OrderColumns } from '@/domain/incident/order-columns';
import type { Study, StudyFrame, StudyOutcome } from '@/studies/study';
import type { StudyGround } from '@/studies/study-ground';
import type { StudyRows } from '@/studies/study-rows';

/** The large parts of a study's input, handed over once and kept while their keys are asked for. */
export interface StudyParts {
  readonly ground: { readonly key: string; readonly value: StudyGround };
  readonly rows: { readonly key: string; readonly value: StudyRows };
  /** Only for studies that need them. */
  readonly orders?: { readonly key: string; readonly value: OrderColumns };
}

export interface StudyRequest {
  readonly studyId: string;
  /** As the scene keeps them; the study's own schema parses them. */
  readonly settings: unknown;
  readonly frame: StudyFrame;
  readonly groundKey: string;
  readonly rowsKey: string;
  /** `null` for a study that does not need orders. */
  readonly ordersKey: string | null;
}

/** What a worker for studies answers. */
export interface StudyService {
  /** Which parts it holds. */
  readonly provide: (parts: Partial<StudyParts>) => void;
  readonly run: (
    request: StudyRequest,
    onProgress: (fraction: number) => void,
  ) => Promise<StudyOutcome<unknown>>;
}

/** @param load The studies, by id; loaded when the first is asked for. */
export function createStudyService(load: (studyId: string) => Promise<Study | undefined>): StudyService {
  let parts: Partial<StudyParts> = {};
  return {
    provide: (next) => void (parts = { ...parts, ...next }),
    run: async ({ studyId, settings, frame, groundKey, rowsKey, ordersKey }, onProgress) => {
      const { ground, rows, orders } = parts;
      if (ground?.key !== groundKey || rows?.key !== rowsKey) {
        throw new Error('hand the ground and the rows over before asking for a study of them');
      }
      if (ordersKey !== null && orders?.key !== ordersKey) {
        throw new Error('hand the orders over before asking for a study of them');
      }
      const study = await load(studyId);
      if (!study) throw new RangeError(`there is no study ${studyId}`);
      const control: RunControl = { onProgress };
      return study.run(
        {
          ground: ground.value,
          rows: rows.value,
          frame,
          ...(ordersKey === null ? {} : { orders: orders!.value }),
        },
        study.reference.settings.parse(settings),
        control,
      );
    },
  };
}
