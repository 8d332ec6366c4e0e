import type { Page } from '@playwright/test';
import { expect, openExplore, test } from './watched-page';

/** Takes the graphics contexts of canvases on the map as a driver reset does. */
function loseContexts(page: Page, which: 'map' | 'overlay' | 'both'): Promise<number> {
  return page.evaluate((wanted) => {
    const map = document.querySelector('[data-testid="map"]')!;
    const statuses: string[] = [];
    (window as unknown as { mapStatuses: string[] }).mapStatuses = statuses;
    new MutationObserver(() => statuses.push(map.getAttribute('data-status') ?? '')).observe(map, {
      attributeFilter: ['data-status'],
    });
    const canvases = [
      ...document.querySelectorAll<HTMLCanvasElement>('[data-testid="map-container"] canvas'),
    ];
    const isMap = (canvas: HTMLCanvasElement) => canvas.classList.contains('maplibregl-canvas');
    const chosen = canvases.filter((canvas) => wanted === 'both' || isMap(canvas) === (wanted === 'map'));
    let lost = 0;
    for (const canvas of chosen) {
      const extension = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      if (!extension) continue;
      extension.loseContext();
      lost++;
      // A browser gives contexts back on its own after a driver reset; a loss by script must be undone by script.
      setTimeout(() => extension.restoreContext(), 300);
    }
    return lost;
  }, which);
}

function readStatuses(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { mapStatuses: string[] }).mapStatuses);
}

/** Share of pixels that differ between two pictures of the map. */
async function differenceOf(page: Page, before: Buffer, after: Buffer): Promise<number> {
  return page.evaluate(
    async ([first, second]) => {
      const read = async (base64: string) => {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height).data;
      };
      const [a, b] = [await read(first!), await read(second!)];
      let different = 0;
      for (let i = 0; i < a.length; i += 4) {
        const distance = [0, 1, 2].reduce((sum, c) => sum + Math.abs(a[i + c]! - (b[i + c] ?? 0)), 0);
        if (distance > 24) different++;
      }
      return different / (a.length / 4);
    },
    [before.toString('base64'), after.toString('base64')],
  );
}

/** A street near the middle of the district, where points are drawn by the overlay. */
async function streetCamera(page: Page, baseURL: string): Promise<string> {
  const district = (await (await page.request.get(`${baseURL}/api/v1/district`)).json()) as {
    regions: { levelId: string; labelPosition: [number, number] }[];
  };
  const [longitude, latitude] = district.regions.find(
    ({ levelId }) => levelId === 'community',
  )!.labelPosition;
  return `?window=all&camera=${longitude.toFixed(5)},${latitude.toFixed(5)},15.5,0,0`;
}

for (const which of ['overlay', 'map', 'both'] as const) {
  test(`the same picture comes back when the graphics context of ${which} is lost`, async ({
    page,
    baseURL,
  }) => {
    await openExplore(page, await streetCamera(page, process.env['GEJU_E2E_URL'] ?? baseURL ?? ''));
    const map = page.getByTestId('map');
    let before = await map.screenshot();
    await expect
      .poll(async () => {
        const next = await map.screenshot();
        const moved = await differenceOf(page, before, next);
        before = next;
        return moved;
      })
      .toBe(0);

    expect(await loseContexts(page, which)).toBeGreaterThan(0);
    await expect.poll(() => readStatuses(page)).toContain('restoring');
    await expect(map).toHaveAttribute('data-status', 'ready', { timeout: 30_000 });
    await expect
      .poll(async () => differenceOf(page, before, await map.screenshot()), { timeout: 30_000 })
      .toBeLessThan(0.005);
  });
}
