// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { afterEach, describe, expect, it } from 'vitest';
import { putWarningAction, readWarning } from '@/contract/warnings';
import { actOnWarning } from '@/domain/warning/act-on-warning';
import type { Warning, WarningEntry } from '@/domain/warning/warning';
import { closeDispatchDraft, useDispatchDraft } from '@/panels/dispatch-draft';
import { WarningCard } from '@/panels/warning-card/warning-card';
import { contractHandler } from '#mocks/contract-handler';
import { buildWarning } from '#tests/support/build-warning';
import { renderPanel } from '#tests/support/render-panel';

const scene = { selection: { kind: 'feature', collectionId: 'warnings', code: 'W1' } } as const;

/** A service that holds one warning. */
function handlers(changes: Partial<Warning> = {}) {
  let warning: Warning = buildWarning(changes);
  const entries: WarningEntry[] = [];
  const answer = () => ({ warning: warning as never, entries });
  return [
    contractHandler(readWarning, answer),
    contractHandler(putWarningAction, ({ body }) => {
      const acted = actOnWarning(warning, body, { by: 'Wang', at: 1_000 });
      if ('refusal' in acted) throw new Error(acted.refusal.en);
      warning = acted.warning;
      entries.push({ ...acted.entry, ordinal: entries.length + 1 });
      return answer();
    }),
  ];
}

/** What the desk would open with. */
function ShownDraft() {
  const draft = useDispatchDraft();
  const { target, regionCode } = draft?.subject ?? {};
  return target?.kind === 'warning' ? <p>{`draft: warning ${target.id} in ${regionCode}`}</p> : null;
}

afterEach(closeDispatchDraft);

describe('the card of a warning', () => {
  it('says what the level rests on and that nobody has acknowledged it', async () => {
    await renderPanel(<WarningCard />, { handlers: handlers(), scene });

    expect(await screen.findByText('14 in 24 h, as usual 5.20 (2–9)')).toBeVisible();
    expect(screen.getByText('not acknowledged')).toBeVisible();
    expect(screen.getByText('nobody assigned')).toBeVisible();
  });

  it('opens the desk with its place and owner', async () => {
    await renderPanel(
      <>
        <WarningCard />
        <ShownDraft />
      </>,
      { handlers: handlers(), scene },
    );
    fireEvent.click(await screen.findByRole('button', { name: 'Dispatch' }));

    expect(await screen.findByText('draft: warning W1 in S1')).toBeVisible();
  });

  it('says on which side of its limit a value warns', async () => {
    const evidence = {
      ...buildWarning().evidence,
      observed: 0,
      expected: null,
      lower: null,
      upper: null,
      p: null,
      limit: 0,
      direction: 'below',
      windowHours: null,
    } as const;
    await renderPanel(<WarningCard />, { handlers: handlers({ evidence }), scene });

    expect(await screen.findByText('now 0 (warned at ≤ 0)')).toBeVisible();
  });

  it('acknowledges, and escalates for a reason only', async () => {
    await renderPanel(<WarningCard />, { handlers: handlers(), scene });
    fireEvent.click(await screen.findByRole('button', { name: 'Acknowledge' }));
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: 'Acknowledge' })).not.toBeInTheDocument(),
    );

    fireEvent.click(screen.getByRole('button', { name: 'Escalate' }));
    expect(screen.getByRole('button', { name: 'Confirm' })).toBeDisabled();
    fireEvent.change(screen.getByLabelText('Reason (required)'), { target: { value: 'crowd' } });
    expect(screen.getByRole('button', { name: 'Confirm' })).toBeDisabled();
    fireEvent.change(screen.getByLabelText('Bring it to'), { target: { value: 'other' } });
    fireEvent.change(screen.getByLabelText('Post (no name)'), { target: { value: 'Head of the street' } });
    fireEvent.click(screen.getByRole('button', { name: 'Confirm' }));

    expect(await screen.findByText('crowd')).toBeVisible();
    expect(screen.getByText(/brought to Head of the street/)).toBeVisible();
    await waitFor(() => expect(screen.getAllByRole('img', { name: /II/ }).length).toBeGreaterThan(0));
  });

  it('takes back what the service refuses, in its words', async () => {
    const detail = 'This warning has been cleared.';
    const refuse = http.put('*/api/v1/warnings/:id/actions/:action', () =>
      HttpResponse.json(
        { type: 'about:blank', title: 'Conflict', status: 409, code: 'conflict', detail },
        { status: 409 },
      ),
    );
    await renderPanel(<WarningCard />, { handlers: [refuse, ...handlers()], scene });
    fireEvent.click(await screen.findByRole('button', { name: 'Acknowledge' }));

    expect(await screen.findByRole('alert')).toHaveTextContent(detail);
    expect(await screen.findByRole('button', { name: 'Acknowledge' })).toBeVisible();
  });
});
