import { useId } from 'react';
import type { BriefMap as MapModel } from '@/studies/brief/reference';
import { nameIn } from '@/ui/text/use-text';
import { classColors } from '../class-colors';
import type { MapGround } from '../map-ground';
import { useSheet } from './brief-sheet';
import styles from './brief-map.module.css';

const NAME_PIXELS = 14;
const CALLOUT_PIXELS = 15;

interface BriefMapProps {
  readonly map: MapModel;
  /** Room for the picture on the page, px. */
  readonly width: number;
  readonly height: number;
}

/** Regions in classes with their legend: vectors, sharp on a screen of any size and on paper. */
export function BriefMap({ map, width, height }: BriefMapProps) {
  const { ground, language, tokens } = useSheet();
  const title = nameIn(language, map.title);
  return (
    <figure className={styles['figure']}>
      <figcaption className={styles['head']}>
        <strong>{title}</strong>
        <span>{nameIn(language, map.unit)}</span>
      </figcaption>
      {ground ? <Picture map={map} ground={ground} {...{ width, height }} /> : null}
      <div className={styles['legend']}>
        {map.labels.map((label, i) => (
          <span key={i}>
            <i style={{ background: classColors(map.scale, tokens)[i] }} />
            {nameIn(language, label)}
          </span>
        ))}
      </div>
      <p className={styles['note']}>{nameIn(language, map.note)}</p>
    </figure>
  );
}

function Picture({ map, ground, width, height }: BriefMapProps & { readonly ground: MapGround }) {
  const { language, tokens, result } = useSheet();
  const hatch = `${useId()}hatch`;
  const margin = 14;
  const scale = Math.min((width - 2 * margin) / ground.width, (height - 2 * margin) / ground.height);
  // One unit of the view box is a pixel of the page, so that type and lines keep their size.
  const shift = `translate(${(width - ground.width * scale) / 2} ${(height - ground.height * scale) / 2}) scale(${scale})`;
  const colors = classColors(map.scale, tokens);
  const offset = map.scale === 'change' ? 3 : 0;
  const units = result.ranking?.units ?? [];
  const rim = (marked: boolean) =>
    map.areas
      .filter((area) => area.marked === marked)
      .map(({ code }) => ground.outlines.get(code) ?? '')
      .join('');
  return (
    <svg
      className={styles['picture']}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={`${nameIn(language, map.title)}。${nameIn(language, map.note)}`}
      data-map-picture
    >
      <defs>
        <pattern
          id={hatch}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform={`scale(${1 / scale}) rotate(45)`}
        >
          <rect width="6" height="6" fill={tokens.surface} />
          <path d="M0 0V6" stroke={tokens.map.unknown} strokeWidth="1.2" />
        </pattern>
      </defs>
      <g transform={shift} fill="none" strokeLinejoin="round">
        {map.areas.map(({ code, step }) => (
          <path
            key={code}
            d={ground.outlines.get(code)}
            fill={step === null ? `url(#${hatch})` : colors[step + offset]}
          />
        ))}
        <path d={rim(false)} stroke={tokens.map.boundaries[3]} strokeWidth={0.6 / scale} />
        {units.map(({ code }) => (
          <path
            key={code}
            d={ground.outlines.get(code)}
            stroke={tokens.map.boundaries[1]}
            strokeWidth={1.4 / scale}
          />
        ))}
        <path d={rim(true)} stroke={tokens.text} strokeWidth={1.8 / scale} />
      </g>
      <Names {...{ map, ground, width, height, scale }} />
    </svg>
  );
}

/** Names of the level above what is colored, and the words of what is pointed at, over everything else. */
function Names({
  map,
  ground,
  width,
  height,
  scale,
}: BriefMapProps & { readonly ground: MapGround; readonly scale: number }) {
  const { language, tokens, result } = useSheet();
  const place = ([x, y]: readonly [number, number]) =>
    [
      x * scale + (width - ground.width * scale) / 2,
      y * scale + (height - ground.height * scale) / 2,
    ] as const;
  const units = new Set(result.ranking?.units.map(({ code }) => code));
  const pointed = map.callout ? ground.pointOf(map.callout.code) : null;
  const target = pointed ? place(pointed) : null;
  const isRight = target !== null && target[0] > width / 2;
  const calloutAt = target ? ([target[0] + (isRight ? -20 : 20), target[1] - 18] as const) : null;
  const callout =
    calloutAt && map.callout
      ? boxAround(calloutAt, nameIn(language, map.callout.words), isRight ? 'end' : 'start')
      : null;
  const halo = {
    stroke: tokens.halo,
    strokeWidth: 4,
    strokeLinejoin: 'round',
    paintOrder: 'stroke',
  } as const;
  return (
    <g fontFamily={tokens.fontFamily} fontSize={NAME_PIXELS}>
      {ground.labels
        .filter(({ code }) => units.has(code))
        .map(({ code, name, at }) => {
          const [x, y] = place(at);
          const words = nameIn(language, name);
          const box = boxAround([x, y + 5], words, 'middle');
          const isUnderRing = target !== null && overlaps(box, ringBox(target));
          const isUnderWords = callout !== null && overlaps(box, callout);
          const below = isUnderWords ? Math.max(y, callout.bottom + NAME_PIXELS + 4) : y + 5;
          return (
            <text
              key={code}
              x={x}
              y={isUnderRing ? target[1] + RING_PIXELS + NAME_PIXELS + 2 : below}
              textAnchor="middle"
              fontWeight="600"
              fill={tokens.map.labelStreet}
              {...halo}
            >
              {words}
            </text>
          );
        })}
      {target && calloutAt && map.callout ? (
        <g>
          <circle
            cx={target[0]}
            cy={target[1]}
            r={RING_PIXELS}
            fill="none"
            stroke={tokens.halo}
            strokeWidth="5"
          />
          <circle
            cx={target[0]}
            cy={target[1]}
            r={RING_PIXELS}
            fill="none"
            stroke={tokens.text}
            strokeWidth="2.2"
          />
          <text
            x={calloutAt[0]}
            y={calloutAt[1]}
            textAnchor={isRight ? 'end' : 'start'}
            fontSize={CALLOUT_PIXELS}
            fontWeight="600"
            fill={tokens.text}
            {...halo}
          >
            {nameIn(language, map.callout.words)}
          </text>
        </g>
      ) : null}
    </g>
  );
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const RING_PIXELS = 13;

const ringBox = ([x, y]: readonly [number, number]): Box => ({
  left: x - RING_PIXELS,
  right: x + RING_PIXELS,
  top: y - RING_PIXELS,
  bottom: y + RING_PIXELS,
});

/** The room of a line of words, by the widths that Chinese and Latin letters have at most. */
function boxAround(
  [x, y]: readonly [number, number],
  words: string,
  anchor: 'start' | 'middle' | 'end',
): Box {
  const width = Array.from(words).reduce(
    (sum, letter) => sum + CALLOUT_PIXELS * (letter > '\u2e80' ? 1 : 0.58),
    0,
  );
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  return { left, right: left + width, top: y - CALLOUT_PIXELS, bottom: y + 4 };
}

function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
