import './spark.css';

const WIDTH = 132;
const HEIGHT = 28;
const EDGE = 4;

/**
 * A small line of a figure's steps with its last point marked; where nothing can be drawn, a dash.
 * @param what names the steps for those who do not see the line: 按周
 */
export function Spark({ values, what }: { values: readonly (number | null)[]; what: string }) {
  const known = values.filter(value => value !== null);
  if (known.length < 2) return <span className="muted">—</span>;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const span = high - low || 1;
  const x = (index: number) => EDGE + (index * (WIDTH - 2 * EDGE)) / (values.length - 1);
  const y = (value: number) =>
    high === low ? HEIGHT / 2 : HEIGHT - EDGE - ((value - low) * (HEIGHT - 2 * EDGE)) / span;
  const points = values.flatMap((value, index) => (value === null ? [] : [{ x: x(index), y: y(value) }]));
  const last = points.at(-1);
  const line = points.map((point, index) => `${index === 0 ? 'M' : 'L'}${point.x.toFixed(1)} ${point.y.toFixed(1)}`);
  return (
    <svg
      className="spark"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`${what}：${values.map(value => value ?? '无').join('、')}`}
    >
      <path d={line.join('')} />
      {last === undefined ? null : <circle cx={last.x} cy={last.y} r="3" />}
    </svg>
  );
}
