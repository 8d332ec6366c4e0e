// @vitest-environment jsdom
import { createMemoryHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { RouterProvider } from '@tanstack/react-router';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { House, Presentation } from 'lucide-react';
import { describe, expect, it } from 'vitest';
import type { FaceModule } from '@/faces/face-module';
import { FacesProvider, FaceSwitch } from '@/faces/face-switch';
import { initText } from '@/ui/text/language';

const face = (id: string, inSwitch?: FaceModule['inSwitch']): FaceModule => ({
  id,
  title: { zh: id, en: id },
  path: `/${id}`,
  order: 1,
  gridClass: '',
  component: () => null,
  ...(inSwitch ? { inSwitch } : {}),
});
const FACES = [
  face('first', { icon: House, what: { zh: '甲', en: 'where one is' } }),
  face('second', { icon: Presentation, what: { zh: '乙', en: 'where one goes' } }),
  face('hidden'),
];

async function openSwitch() {
  await initText('en');
  const root = createRootRoute({
    component: () => (
      <FacesProvider value={FACES}>
        <FaceSwitch name="Geju" />
      </FacesProvider>
    ),
  });
  const router = createRouter({
    routeTree: root.addChildren(
      FACES.map(({ path }) => createRoute({ getParentRoute: () => root, path, component: () => null })),
    ),
    history: createMemoryHistory({ initialEntries: ['/first?region=330100'] }),
  });
  render(<RouterProvider router={router} />);
  fireEvent.click(await screen.findByRole('button', { name: /Geju/ }));
  return { router, list: await screen.findByRole('list') };
}

describe('the switch of faces', () => {
  it('names every face that can be gone to, what it is for, and which one this is', async () => {
    const { list } = await openSwitch();
    const links = within(list).getAllByRole('link');

    expect(links.map(({ textContent }) => textContent)).toEqual([
      'firstwhere one is',
      'secondwhere one goes',
    ]);
    expect(links[0]).toHaveAttribute('aria-current', 'page');
    expect(links[1]).not.toHaveAttribute('aria-current');
  });

  it('takes the scene along', async () => {
    const { router, list } = await openSwitch();
    fireEvent.click(within(list).getByRole('link', { name: /second/ }));
    await screen.findByRole('button', { name: /Geju/ });

    expect(router.history.location.pathname).toBe('/second');
    expect(new URLSearchParams(router.history.location.search).get('region')).toContain('330100');
  });
});
