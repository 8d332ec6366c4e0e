import { getInstanceByDom } from 'echarts/core';

/**
 * A chart drawn anew with so many pixels for each CSS pixel, for a picture on paper.
 *
 * @param canvas A canvas of the chart.
 * @returns `null` where the canvas is no chart's.
 */
export function redrawChart(canvas: HTMLCanvasElement, pixelRatio: number): HTMLCanvasElement | null {
  const host = canvas.closest<HTMLElement>('[_echarts_instance_]');
  const chart = host ? getInstanceByDom(host) : undefined;
  return chart ? chart.renderToCanvas({ pixelRatio }) : null;
}
