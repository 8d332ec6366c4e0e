import { useMemo, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { requestDraftRemoval, draftQueries, type DraftRole } from '@/client/imports/draft-queries';
import { importQueries } from '@/client/imports/import-queries';
import { currentDraft, rememberDraft, startDraft } from './draft-id';
import { NOTHING_SAID, toImportSettings, type DeskSettings } from './desk-settings';
import { useRun } from './use-run';
import { useUploads } from './use-uploads';

/** All that the desk knows: its files, what was said of them, how they would be read, and how a run stands. */
export function useDesk() {
  const client = useQueryClient();
  const [draft, setDraft] = useState(currentDraft);
  const { id: draftId } = draft;
  const [revision, setRevision] = useState(0);
  const [roles, setRoles] = useState<Readonly<Record<string, DraftRole>>>({});
  const [settings, setSettings] = useState<DeskSettings>(NOTHING_SAID);
  const choice = useMemo(() => ({ roles, settings: toImportSettings(settings) }), [roles, settings]);

  const uploads = useUploads(draftId, () => {
    setDraft(rememberDraft);
    setRevision((now) => now + 1);
  });
  const startAnew = () => {
    setDraft(startDraft());
    setRoles({});
    setSettings(NOTHING_SAID);
  };
  const run = useRun(draftId, () => {
    startAnew();
    void client.invalidateQueries({ queryKey: importQueries.all });
  });
  const preview = useQuery({
    ...draftQueries.preview(draftId, revision, choice),
    enabled: draft.isSent,
  });
  const isGone = isMissing(preview.error);
  const isTried = run.state.kind === 'done' && run.state.isTrial && run.state.choice === choice;

  return {
    draftId,
    choice,
    settings,
    uploads,
    run,
    preview,
    /** Files that have arrived, with how they are read; none while there are none. */
    shown: isGone || !draft.isSent ? null : (preview.data ?? null),
    /** The result of a dry run with just these settings; `null` where there is none. */
    trial: isTried && run.state.kind === 'done' ? run.state : null,
    changeSettings: setSettings,
    setRole: (fileId: string, role: DraftRole) => setRoles((now) => ({ ...now, [fileId]: role })),
    giveUp: () => {
      uploads.stopAll();
      void requestDraftRemoval(draftId);
      run.forget();
      startAnew();
    },
  };
}
export type Desk = ReturnType<typeof useDesk>;

/** No files wait at the service: nothing was dropped yet, or they were given up or forgotten. */
function isMissing(error: unknown): boolean {
  return error !== null && typeof error === 'object' && 'status' in error && error.status === 404;
}
