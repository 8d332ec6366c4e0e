// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { IncidentViewProvider, type IncidentView } from '@/panels/incident-view';
import { useServiceNow } from '@/panels/use-service-now';

const TRUE_TIME = Date.parse('2026-11-22T06:00:00Z');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function Clock() {
  return <p>{new Date(useServiceNow(1000)).toISOString()}</p>;
}

it.each([0, -86_400_000, 86_400_000])(
  'tells the time of the service where the clock of this machine is %i ms off',
  (offMilliseconds) => {
    vi.setSystemTime(TRUE_TIME + offMilliseconds);
    const live = { state: 'live', since: 0, clockSkewMilliseconds: -offMilliseconds } as const;
    render(
      <IncidentViewProvider value={{ live } as unknown as IncidentView}>
        <Clock />
      </IncidentViewProvider>,
    );

    expect(screen.getByText('2026-11-22T06:00:00.000Z')).toBeInTheDocument();
  },
);
