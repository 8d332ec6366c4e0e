// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { MixFields } from '@/panels/coverage/mix-fields';
import { renderInPanel } from '#tests/support/in-panel';

describe('the weights of a mix', () => {
  it('are whole numbers of which one at least is above nothing', async () => {
    const onSet = vi.fn();
    await renderInPanel(<MixFields mix="40,0,0,0" onSet={onSet} />);
    const set = () => screen.getByRole('button', { name: '按此权重选点' });
    const incidents = screen.getByRole('textbox', { name: '事件' });
    await userEvent.clear(incidents);
    await userEvent.type(incidents, '0');
    expect(set()).toBeDisabled();
    const places = screen.getByRole('textbox', { name: '关键部位' });
    await userEvent.clear(places);
    await userEvent.type(places, '15');
    await userEvent.click(set());

    expect(onSet).toHaveBeenCalledWith('0,0,15,0');
  });
});
