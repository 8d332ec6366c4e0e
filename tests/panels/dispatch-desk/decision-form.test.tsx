// @vitest-environment jsdom
import { useState } from 'react';
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DecisionForm } from '@/panels/dispatch-desk/decision-form';
import type { Decision } from '@/panels/dispatch-desk/decision-form';
import type { Teams } from '@/panels/dispatch-desk/use-teams';
import { renderPanel } from '#tests/support/render-panel';

const subject = {
  target: { kind: 'incident', id: 7 },
  title: 'x',
  regionCode: null,
  position: null,
  extent: 'around',
  departmentCode: null,
} as const;
const nobody: Teams = { teams: [], own: null, byStreet: false, missing: 'no-staff' };

function Form({ told }: { readonly told: (decision: Decision) => void }) {
  const [decision, setDecision] = useState<Decision>({
    unit: null,
    teamCode: null,
    action: 'inspect',
    reason: '',
  });
  return (
    <DecisionForm
      subject={subject}
      openRows={[]}
      teams={nobody}
      decision={decision}
      onChange={(part) => {
        setDecision((now) => ({ ...now, ...part }));
        told({ ...decision, ...part });
      }}
    />
  );
}

afterEach(() => void vi.unstubAllGlobals());

describe('the form of a decision', () => {
  it('lets a city without a list of units and teams write the unit in, and says why', async () => {
    const told = vi.fn();
    await renderPanel(<Form told={told} />, { handlers: [] });
    fireEvent.change(await screen.findByLabelText(/Name of the unit/), {
      target: { value: 'District 4 cleaners' },
    });
    fireEvent.change(screen.getByLabelText('To do what'), { target: { value: 'campaign' } });
    fireEvent.change(screen.getByLabelText('Why'), { target: { value: 'Rats, third week' } });

    expect(told).toHaveBeenLastCalledWith({
      unit: { code: null, name: 'District 4 cleaners' },
      teamCode: null,
      action: 'campaign',
      reason: 'Rats, third week',
    });
    expect(screen.getByText(/no list of units/)).toBeVisible();
    expect(screen.getByText(/no data of grid teams/)).toBeVisible();
  });
});
