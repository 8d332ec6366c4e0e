// @vitest-environment jsdom
import { useState } from 'react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { Tour } from '@/panels/guide/tour';
import { askForTour, forgetTourWish, isTourWished } from '@/panels/guide/tour-memory';
import { initText } from '@/ui/text/language';

function Page() {
  const [isOn, setOn] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOn(true)}>
        help
      </button>
      {isOn ? <Tour onEnd={() => setOn(false)} /> : null}
    </>
  );
}

describe('the tour', () => {
  beforeAll(() => initText('en'));

  it('turns by keys, ends by Escape, and gives the keyboard back', async () => {
    const user = userEvent.setup();
    render(<Page />);
    await user.click(screen.getByRole('button', { name: 'help' }));
    expect(screen.getByRole('dialog', { name: 'Tour' })).toHaveFocus();
    expect(screen.getByText('1 of 7')).toBeVisible();
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
    expect(screen.getByText('2 of 7')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Six key figures' })).toBeVisible();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('button', { name: 'help' })).toHaveFocus();
  });

  it('lets the page be used meanwhile, and ends with its last step', async () => {
    const user = userEvent.setup();
    render(<Page />);
    await user.click(screen.getByRole('button', { name: 'help' }));
    expect(screen.getByRole('dialog')).not.toHaveAttribute('aria-modal', 'true');
    for (let i = 0; i < 6; i++) await user.click(screen.getByRole('button', { name: 'Next' }));
    await user.click(screen.getByRole('button', { name: 'Begin' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is shown once for each time it is asked for', () => {
    expect(isTourWished()).toBe(false);
    askForTour();
    expect(isTourWished()).toBe(true);
    forgetTourWish();
    expect(isTourWished()).toBe(false);
  });
});
