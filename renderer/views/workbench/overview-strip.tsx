import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { StripMark } from './compare/strip.ts';

export interface OverviewStripProps {
  /** One a row, in order; null: left blank. */
  readonly marks: readonly (StripMark | null)[];
  readonly current: number;
  readonly scroller: HTMLElement | null;
  /** Height of all rows, in CSS pixels. */
  readonly total: number;
  /** Asked to show a row, by zero-based position. */
  readonly onGo: (position: number) => void;
}

/**
 * The whole project at once: a line a row, saying what is chosen to be shown, and a frame around what is in view. For the pointer
 * only; "go to row" and the scroll keys do the same by keyboard, and the counts are in the foot.
 */
export const OverviewStrip = ({ marks, current, scroller, total, onGo }: OverviewStripProps) => {
  const { t } = useTranslation('workbench');
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  useDrawnMarks(canvas, marks, current);
  useFrame(frame, scroller, total);
  const go = (event: React.PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (event.clientY - box.top) / box.height));
    onGo(Math.min(marks.length - 1, Math.floor(share * marks.length)));
  };
  return (
    <div
      className="bench-strip"
      aria-hidden="true"
      title={t('overview')}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) go(event);
      }}
    >
      <canvas ref={canvas} />
      <div ref={frame} className="bench-strip-frame" />
    </div>
  );
};

/** Height of a mark in CSS pixels: never so thin that it is lost, never so thick that a short project looks striped. */
const markHeight = { least: 2, most: 3 };

/** Draws the marks, anew whenever they, the size or the theme change. */
const useDrawnMarks = (
  canvas: React.RefObject<HTMLCanvasElement | null>,
  marks: readonly (StripMark | null)[],
  current: number,
) => {
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const draw = () => drawMarks(element, marks, current);
    const observer = new ResizeObserver(draw);
    observer.observe(element);
    const theme = new MutationObserver(draw);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      observer.disconnect();
      theme.disconnect();
    };
  }, [canvas, marks, current]);
};

const drawMarks = (
  element: HTMLCanvasElement,
  marks: readonly (StripMark | null)[],
  current: number,
): void => {
  const context = element.getContext('2d');
  const { clientWidth: width, clientHeight: height } = element;
  if (!context || marks.length === 0) return;
  const ratio = window.devicePixelRatio;
  element.width = Math.round(width * ratio);
  element.height = Math.round(height * ratio);
  context.scale(ratio, ratio);
  const style = getComputedStyle(element);
  const step = height / marks.length;
  const thickness = step < markHeight.least + 1 ? Math.max(1, step) : Math.min(markHeight.most, step - 1);
  for (const [at, mark] of marks.entries()) {
    if (mark === null) continue;
    const top = step < markHeight.least + 1 ? at * step : (at + 0.5) * step - thickness / 2;
    const colour = colourOf(style, mark.colour);
    if (context.fillStyle !== colour) context.fillStyle = colour;
    context.fillRect(3, top, Math.max(2, (width - 6) * mark.share), thickness);
  }
  context.fillStyle = colourOf(style, '--accent');
  context.fillRect(0, (current + 0.5) * step - 1.5, width, 3);
};

const colourOf = (style: CSSStyleDeclaration, name: string): string => style.getPropertyValue(name);

/**
 * Keeps the frame where the scroller is, once a frame and only when something moved. `total` is the height of all rows:
 * an observer of the table would see it change while rows are measured, and browsers complain of such rounds.
 */
const useFrame = (
  frame: React.RefObject<HTMLDivElement | null>,
  scroller: HTMLElement | null,
  total: number,
): void => {
  const schedule = useRef(() => {});
  useEffect(() => {
    const element = frame.current;
    if (!element || !scroller) return;
    let scheduled = 0;
    schedule.current = () => {
      scheduled ||= requestAnimationFrame(() => {
        scheduled = 0;
        placeFrame(element, scroller);
      });
    };
    const onChange = () => schedule.current();
    const observer = new ResizeObserver(onChange);
    observer.observe(scroller);
    scroller.addEventListener('scroll', onChange, { passive: true });
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scroll', onChange);
      cancelAnimationFrame(scheduled);
      schedule.current = () => {};
    };
  }, [frame, scroller]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height is what changes the frame, not what it is made of
  useEffect(() => schedule.current(), [total]);
};

/** Height in CSS pixels below which the frame would be hard to see. */
const leastFrame = 8;

const placeFrame = (element: HTMLElement, scroller: HTMLElement): void => {
  const { scrollTop, scrollHeight, clientHeight } = scroller;
  const strip = element.parentElement?.clientHeight ?? 0;
  const height = Math.max(leastFrame, (clientHeight / scrollHeight) * strip);
  const top = (scrollTop / Math.max(1, scrollHeight - clientHeight)) * (strip - height);
  element.style.height = `${height}px`;
  element.style.transform = `translateY(${top}px)`;
};
