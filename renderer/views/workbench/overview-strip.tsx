import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from './model.ts';
import { stateRuns } from './travel.ts';

export interface OverviewStripProps {
  readonly states: readonly Row['state'][];
  readonly current: number;
  readonly scroller: HTMLElement | null;
  /** Height of all rows, in CSS pixels. */
  readonly total: number;
  /** Asked to show a row, by zero-based position. */
  readonly onGo: (position: number) => void;
}

/**
 * The whole project at once: a line a row, coloured by state, and a frame around what is in view. For the pointer
 * only; "go to row" and the scroll keys do the same by keyboard, and the counts are in the foot.
 */
export const OverviewStrip = ({ states, current, scroller, total, onGo }: OverviewStripProps) => {
  const { t } = useTranslation('workbench');
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  useDrawnStates(canvas, states, current);
  useFrame(frame, scroller, total);
  const go = (event: React.PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (event.clientY - box.top) / box.height));
    onGo(Math.min(states.length - 1, Math.floor(share * states.length)));
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

/** Draws the states; a new row is left blank, so that what stands out is what was done. */
const useDrawnStates = (
  canvas: React.RefObject<HTMLCanvasElement | null>,
  states: readonly Row['state'][],
  current: number,
) => {
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const draw = () => drawStates(element, states, current);
    const observer = new ResizeObserver(draw);
    observer.observe(element);
    const theme = new MutationObserver(draw);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      observer.disconnect();
      theme.disconnect();
    };
  }, [canvas, states, current]);
};

const drawStates = (element: HTMLCanvasElement, states: readonly Row['state'][], current: number): void => {
  const context = element.getContext('2d');
  const { clientWidth: width, clientHeight: height } = element;
  if (!context || states.length === 0) return;
  const ratio = window.devicePixelRatio;
  element.width = Math.round(width * ratio);
  element.height = Math.round(height * ratio);
  context.scale(ratio, ratio);
  const style = getComputedStyle(element);
  const step = height / states.length;
  const thickness = Math.min(markHeight.most, Math.max(markHeight.least, step - 1));
  for (const { state, from, to } of stateRuns(states)) {
    context.fillStyle = style.getPropertyValue(state === 'new' ? '--line-strong' : `--s-${state}`);
    if (step < markHeight.least + 1)
      context.fillRect(3, from * step, width - 6, Math.max(1, (to - from) * step));
    else
      for (let at = from; at < to; at++)
        context.fillRect(3, (at + 0.5) * step - thickness / 2, width - 6, thickness);
  }
  context.fillStyle = style.getPropertyValue('--accent');
  context.fillRect(0, (current + 0.5) * step - 1.5, width, 3);
};

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
