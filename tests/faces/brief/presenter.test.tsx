// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Presenter } from '@/faces/brief/presenter';
import { initText } from '@/ui/text/language';

beforeAll(() => initText('en'));
beforeEach(() => {
  // jsdom has no full screen: as a browser that forbids it.
  HTMLElement.prototype.requestFullscreen = () => Promise.reject(new Error('not here'));
  vi.stubGlobal('ResizeObserver', class { observe() {} disconnect() {} }); // prettier-ignore
});

function Show({ onClose = () => undefined }: { readonly onClose?: () => void }) {
  const [at, setAt] = useState(0);
  return (
    <Presenter
      at={at}
      count={3}
      onMove={setAt}
      onClose={onClose}
      notes={`note ${at + 1}`}
      nextTitle={at < 2 ? 'more' : null}
    >
      <p>page {at + 1}</p>
    </Presenter>
  );
}

describe('the presenter', () => {
  it('goes on by arrow, space and clicker, back the same way, and stops at the ends', async () => {
    const user = userEvent.setup();
    render(<Show />);
    await user.keyboard('{ArrowRight}');
    expect(screen.getByText('page 2')).toBeInTheDocument();
    await user.keyboard('{PageDown} ');
    expect(screen.getByText('page 3')).toBeInTheDocument();
    await user.keyboard('{PageUp}{ArrowLeft}{ArrowLeft}');
    expect(screen.getByText('page 1')).toBeInTheDocument();
    await user.keyboard('{End}');
    expect(screen.getByText('page 3')).toBeInTheDocument();
  });

  it('goes black and comes back, and shows notes when asked', async () => {
    const user = userEvent.setup();
    render(<Show />);
    await user.keyboard('b');
    expect(screen.queryByText('page 1')).not.toBeInTheDocument();
    await user.keyboard('b');
    expect(screen.getByText('page 1')).toBeInTheDocument();
    expect(screen.queryByText('note 1')).not.toBeInTheDocument();
    await user.keyboard('n{ArrowRight}');
    expect(screen.getByText('note 2')).toBeInTheDocument();
    expect(screen.getByText('Next: more')).toBeInTheDocument();
  });

  it('leaves by Escape', async () => {
    const onClose = vi.fn();
    const user = userEvent.setup();
    render(<Show onClose={onClose} />);
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
  });
});
