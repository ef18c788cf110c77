import { LineChart as EChartsLine } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useScheme } from '../theme/scheme.ts';
import './line-chart.css';

echarts.use([EChartsLine, GridComponent, TooltipComponent, AriaComponent, SVGRenderer]);

const MOST_LABELS = 5;

export interface LinePoint {
  readonly name: string;
  readonly value: number | null;
  readonly text: string;
}

/** A line over time, drawn as SVG; the page gives the sentence and the table beside it. Loaded only where it is shown. */
export default function LineChart({
  label,
  points,
  isRate,
}: {
  label: string;
  points: readonly LinePoint[];
  /** Rates are drawn between their lowest and 100 per cent; counts begin at nothing. */
  isRate: boolean;
}) {
  const element = useRef<HTMLDivElement>(null);
  const { scheme } = useScheme();
  useEffect(() => {
    if (element.current === null) return;
    const chart = echarts.init(element.current, null, { renderer: 'svg' });
    chart.setOption(optionOf(label, points, isRate, coloursOf(scheme)));
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(element.current);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [label, points, isRate, scheme]);
  return <div ref={element} className="line-chart" role="img" aria-label={label} />;
}

interface Colours {
  readonly line: string;
  readonly ink: string;
  readonly grid: string;
  readonly paper: string;
  readonly family: string;
}

/** The page's own colours, read after the scheme has been applied to it. */
function coloursOf(_scheme: 'light' | 'dark'): Colours {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return {
    line: read('--primary'),
    ink: read('--ink-3'),
    grid: read('--line'),
    paper: read('--paper'),
    family: read('--sans'),
  };
}

function optionOf(label: string, points: readonly LinePoint[], isRate: boolean, colours: Colours) {
  const font = { color: colours.ink, fontSize: 14, fontFamily: colours.family };
  const every = Math.ceil(points.length / MOST_LABELS);
  return {
    animation: false,
    aria: { enabled: true, label: { description: label } },
    grid: { left: 12, right: 28, top: 12, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'axis',
      // Drawn into the chart: a tooltip of HTML would need style attributes, which the page's policy refuses.
      renderMode: 'richText',
      backgroundColor: colours.paper,
      borderColor: colours.grid,
      textStyle: font,
      formatter: (shown: readonly { dataIndex: number }[]) => {
        const point = points[shown[0]?.dataIndex ?? -1];
        return point === undefined ? '' : `${point.name}起 ${point.text}`;
      },
    },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: points.map(point => point.name),
      axisLabel: { ...font, interval: (index: number) => index % every === 0, margin: 12 },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.grid } },
    },
    yAxis: {
      type: 'value',
      splitNumber: 3,
      minInterval: 1,
      scale: isRate,
      ...(isRate ? { max: 100 } : {}),
      axisLabel: { ...font, formatter: isRate ? '{value}%' : '{value}' },
      splitLine: { lineStyle: { color: colours.grid } },
    },
    series: [
      {
        type: 'line',
        data: points.map(point => point.value),
        symbolSize: 6,
        lineStyle: { color: colours.line, width: 2 },
        itemStyle: { color: colours.line },
      },
    ],
  };
}
