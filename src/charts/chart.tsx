import { useEffect, useRef } from 'react';
import type { ECharts, EChartsCoreOption } from 'echarts/core';
import { initChart } from './echarts-parts';
import styles from './chart.module.css';

interface ChartProps {
  /** Spoken in place of the picture: the chart's message in a sentence. */
  readonly description: string;
  readonly option: EChartsCoreOption;
  /** Index of the data item under the pointer, `null` when it leaves. */
  readonly onHover?: (index: number | null) => void;
  readonly onPick?: (index: number) => void;
}

/** The one ECharts instance wrapper: made once, resized with its box, given options without animation. */
export function Chart({ description, option, onHover, onPick }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);
  const handlers = useRef({ onHover, onPick });
  useEffect(() => {
    handlers.current = { onHover, onPick };
  });

  useEffect(() => {
    const element = box.current!;
    const made = initChart(element, null, { renderer: 'canvas' });
    chart.current = made;
    made.on('mousemove', ({ dataIndex }) => handlers.current.onHover?.(dataIndex));
    made.on('globalout', () => handlers.current.onHover?.(null));
    made.on('click', ({ dataIndex }) => handlers.current.onPick?.(dataIndex));
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, []);

  useEffect(() => {
    chart.current?.setOption({ animation: false, ...option }, { notMerge: true, lazyUpdate: true });
  }, [option]);

  return <div ref={box} className={styles['chart']} role="img" aria-label={description} />;
}
