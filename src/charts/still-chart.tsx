import { useEffect, useRef } from 'react';
import { ScatterChart } from 'echarts/charts';
import { use as register } from 'echarts/core';
import type { EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { initChart } from './echarts-parts';
import styles from './chart.module.css';

register([ScatterChart, SVGRenderer]);

interface StillChartProps {
  /** Spoken in place of the picture: the chart's message in a sentence. */
  readonly description: string;
  readonly option: EChartsCoreOption;
}

/** A chart drawn once as vectors: sharp at any scale and on paper, and part of the page when that is saved. */
export function StillChart({ description, option }: StillChartProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current!;
    const chart = initChart(element, null, { renderer: 'svg' });
    chart.setOption({ animation: false, ...option });
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [option]);
  return <div ref={box} className={styles['chart']} role="img" aria-label={description} />;
}
